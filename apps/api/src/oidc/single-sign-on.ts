import type { OidcEnvironment } from '#config/oidc-environment.js';
import { AesSealing } from '../people/aes-sealing.js';
import { PendingCookie } from './pending-cookie.js';
import { Provider } from './provider.js';

const CALLBACK_PATH = '/v1/sign-in/provider/callback';

/** What single sign-on is set up with. */
export interface SingleSignOnOptions {
  readonly settings: OidcEnvironment;
  /** Where people reach the service: the provider sends them back there. */
  readonly publicUrl: string;
  /** In development a provider on this machine may speak plain http. */
  readonly mode: 'development' | 'production';
  /** Of the service, the same on all its nodes. */
  readonly secret: string;
}

/** The parts of single sign-on that a service has. */
export interface SingleSignOn {
  readonly settings: OidcEnvironment;
  readonly provider: Provider;
  readonly cookie: PendingCookie;
}

export function singleSignOn({ settings, publicUrl, mode, secret }: SingleSignOnOptions): SingleSignOn {
  const provider = new Provider(settings, new URL(CALLBACK_PATH, publicUrl).href, mode);
  return { settings, provider, cookie: new PendingCookie(new AesSealing(secret, 'sign-in by a provider')) };
}
