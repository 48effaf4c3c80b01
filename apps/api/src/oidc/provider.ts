import type * as Oidc from 'openid-client';
import type { OidcEnvironment } from '#config/oidc-environment.js';
import { saysAll, type Vouched } from './claims.js';
import { fetchSafely, isLoopback, mustBeSafe } from './provider-fetch.js';
import { providerFault } from './sign-in-fault.js';

/** What the browser that began a sign-in has to bring back, and the provider must answer to. */
export interface PendingSignIn {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** Metadata of the provider are believed for an hour: it may move, and turns its keys (those are read anew on their own). */
const BELIEVED_MS = 3_600_000;
const TIMEOUT_SECONDS = 10;

/**
 * The provider of single sign-on: the authorisation code flow of OpenID Connect Core 1.0 with PKCE (RFC 7636), state,
 * nonce and the issuer in the answer (RFC 9207). It is looked up when somebody first signs in, so that a provider that is
 * away keeps nobody else from working.
 */
export class Provider {
  private found: { readonly until: number; readonly configuration: Promise<Oidc.Configuration> } | undefined;

  /** @param callback where the provider sends the browser back to, as it was told to the provider */
  constructor(
    private readonly settings: OidcEnvironment,
    private readonly callback: string,
    private readonly mode: 'development' | 'production',
  ) {}

  /** Where to send the browser. @throws SignInFault */
  async begin(): Promise<{ readonly address: string; readonly pending: PendingSignIn }> {
    try {
      const [oidc, configuration] = await this.configured();
      const pending = {
        state: oidc.randomState(),
        nonce: oidc.randomNonce(),
        verifier: oidc.randomPKCECodeVerifier(),
      };
      const address = oidc.buildAuthorizationUrl(configuration, {
        redirect_uri: this.callback,
        scope: this.scopeAt(configuration.serverMetadata()),
        state: pending.state,
        nonce: pending.nonce,
        code_challenge: await oidc.calculatePKCECodeChallenge(pending.verifier),
        code_challenge_method: 'S256',
      });
      mustBeSafe(address);
      return { address: address.href, pending };
    } catch (error) {
      throw providerFault(error);
    }
  }

  /**
   * Whom the provider vouches for. The signature of the ID token is checked although it came over TLS: it is what remains
   * where something in between reads that.
   * @param query of the address to which the browser came back, with its question mark
   * @throws SignInFault
   */
  async finish(query: string, { state, nonce, verifier }: PendingSignIn): Promise<Vouched> {
    try {
      const [oidc, configuration] = await this.configured();
      const tokens = await oidc.authorizationCodeGrant(configuration, new URL(this.callback + query), {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: verifier,
        idTokenExpected: true,
      });
      const token = tokens.claims();
      if (!token) throw new TypeError('there is no ID token');
      const { issuer, userinfo_endpoint: more } = configuration.serverMetadata();
      // Beyond these a subject is none (OpenID Connect Core 1.0, 2), and may be no text that the database keeps.
      if (!/^[\x20-\x7e]{1,255}$/.test(token.sub)) throw new TypeError('the subject is none');
      const claims =
        more === undefined || saysAll(token, this.settings.mapping.claim)
          ? [token]
          : [token, await oidc.fetchUserInfo(configuration, tokens.access_token, token.sub)];
      return { issuer, subject: token.sub, claims };
    } catch (error) {
      throw providerFault(error);
    }
  }

  /** Some providers give a claim only to who asks for the scope of its name, and refuse scopes that they don't have. */
  private scopeAt({ scopes_supported: known = [] }: Oidc.ServerMetadata): string {
    const { claim } = this.settings.mapping;
    return ['openid', 'email', 'profile', ...(known.includes(claim) ? [claim] : [])].join(' ');
  }

  private async configured(): Promise<[typeof Oidc, Oidc.Configuration]> {
    // Loaded by the first who signs in: a newsroom without a provider pays nothing for it.
    const oidc = await import('openid-client');
    const now = Date.now();
    if (!this.found || this.found.until <= now) {
      const found = { until: now + BELIEVED_MS, configuration: this.discover(oidc) };
      this.found = found;
      found.configuration.catch(() => {
        if (this.found === found) this.found = undefined;
      });
    }
    return [oidc, await this.found.configuration];
  }

  private async discover(oidc: typeof Oidc): Promise<Oidc.Configuration> {
    const { issuer, clientId, clientSecret } = this.settings;
    const address = new URL(issuer);
    const isHere = this.mode === 'development' && isLoopback(address);
    return oidc.discovery(address, clientId, clientSecret, authentication(oidc, clientSecret), {
      timeout: TIMEOUT_SECONDS,
      ...(isHere && { [oidc.customFetch]: fetchSafely }),
      execute: [oidc.enableNonRepudiationChecks, ...(isHere ? [oidc.allowInsecureRequests] : [])],
    });
  }
}

/** By header, which providers take where they don't say otherwise (OpenID Connect Discovery 1.0), else in the body. */
function authentication(oidc: typeof Oidc, secret: string): Oidc.ClientAuth {
  const [basic, post] = [oidc.ClientSecretBasic(secret), oidc.ClientSecretPost(secret)];
  return (server, ...rest) => {
    const known = server.token_endpoint_auth_methods_supported;
    return (known && !known.includes('client_secret_basic') ? post : basic)(server, ...rest);
  };
}
