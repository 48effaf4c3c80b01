import { generateKeyPairSync } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { JWK, Provider } from 'oidc-provider';
import { PUBLIC_URL } from './browser.js';
import { listening } from './listening.js';

export const CLIENT = { id: 'caveat', secret: 'a-secret-between-caveat-and-its-provider' };
export const CALLBACK = `${PUBLIC_URL}/v1/sign-in/provider/callback`;

/** A provider that knows people by their subject, and signs in at once whoever is `atKeyboard`. */
export interface RealProvider {
  readonly issuer: string;
  readonly people: Map<string, Record<string, unknown>>;
  atKeyboard: string;
  /** The provider says no to whoever is there. */
  denies: boolean;
  close(): Promise<void>;
}

/** Starts `oidc-provider`, which has its own opinion of how the flow has to be: PKCE is asked for, codes count once. */
export async function realProvider(): Promise<RealProvider> {
  const { server, issuer, close } = await listening();
  const people: RealProvider['people'] = new Map();
  const real: RealProvider = { issuer, people, atKeyboard: '', denies: false, close };
  const provider = await quietly(async () => {
    const { Provider: Made } = await import('oidc-provider');
    return new Made(issuer, {
      clients: [{ client_id: CLIENT.id, client_secret: CLIENT.secret, redirect_uris: [CALLBACK] }],
      claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'], groups: ['groups'] },
      scopes: ['openid', 'email', 'profile', 'groups'],
      pkce: { required: () => true },
      features: { devInteractions: { enabled: false } },
      jwks: { keys: [newKey()] },
      cookies: { keys: ['a key of the test'] },
      ttl: { AccessToken: 60, AuthorizationCode: 60, Grant: 60, IdToken: 60, Interaction: 60, Session: 60 },
      findAccount: (_, sub) => ({ accountId: sub, claims: () => ({ sub, ...people.get(sub) }) }),
      interactions: { url: (_, { uid }) => `/interaction/${uid}` },
      async loadExistingGrant({ oidc }) {
        const grant = new oidc.provider.Grant({
          clientId: oidc.client?.clientId ?? '',
          accountId: oidc.session?.accountId ?? '',
        });
        grant.addOIDCScope('openid email profile groups');
        await grant.save();
        return grant;
      },
    });
  });
  const answer = provider.callback();
  server.on('request', (request, response) => {
    if (request.url?.startsWith('/interaction/')) void signIn(provider, real, request, response);
    else void answer(request, response);
  });
  return real;
}

async function signIn(
  provider: Provider,
  { atKeyboard, denies }: RealProvider,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const result = denies ? { error: 'access_denied' } : { login: { accountId: atKeyboard, remember: false } };
  await provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
}

function newKey(): JWK {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return { ...privateKey.export({ format: 'jwk' }), kid: 'of-the-test', use: 'sig', alg: 'RS256' };
}

/** It warns of the Node.js that runs the tests and of what a test may well do; neither is news to whoever runs them. */
async function quietly<T>(work: () => Promise<T>): Promise<T> {
  const { info, warn } = console;
  Object.assign(console, { info: () => {}, warn: () => {} });
  try {
    return await work();
  } finally {
    Object.assign(console, { info, warn });
  }
}
