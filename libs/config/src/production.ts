import type { Environment, Fault } from './environment.js';
import { weaknessOf } from './weak-secret.js';

/** What production says of an environment: `faults` keep the service from starting, `warnings` do not. */
export interface Fitness {
  readonly faults: readonly Fault[];
  readonly warnings: readonly Fault[];
}

/** Passwords of databases that stand in guides and images, or that are somebody's first idea. */
const KNOWN_PASSWORDS: ReadonlySet<string> = new Set(
  'postgres caveat password pa55word passw0rd changeme change-me secret admin root example default test 123456 12345678'.split(
    ' ',
  ),
);

/** All that is good enough to try Caveat, and not to serve with. Values are never told. */
export function fitnessForProduction(environment: Environment): Fitness {
  const { secret, publicUrl, trustedProxy, databaseUrl, adminUrl, oidc, rateLimit, webhooks } = environment;
  const weakness = secret === undefined ? 'must be set' : weaknessOf(secret);
  const found: (Fault | false)[] = [
    weakness !== null && {
      variable: 'CAVEAT_SECRET',
      right: `${weakness}: set it to what \`openssl rand -hex 32\` gives, and keep it, for what is sealed is read with it`,
    },
    !publicUrl.startsWith('https:') && {
      variable: 'CAVEAT_PUBLIC_URL',
      right:
        'must be the https address by which people reach Caveat, such as https://caveat.example: over plain http anybody on the way reads passwords and keys',
    },
    trustedProxy.length === 0 && {
      variable: 'CAVEAT_TRUSTED_PROXY',
      right:
        'must name the proxy that speaks https for Caveat, which itself speaks plain http: its address, such as 10.0.0.7, or loopback where it runs on this machine',
    },
    hasKnownPassword(databaseUrl) && { variable: 'DATABASE_URL', right: KNOWN_PASSWORD },
    hasKnownPassword(adminUrl) && { variable: 'CAVEAT_ADMIN_URL', right: KNOWN_PASSWORD },
    oidc !== undefined &&
      !oidc.issuer.startsWith('https:') && {
        variable: 'CAVEAT_OIDC_ISSUER',
        right: 'must be an https address: over plain http anybody on the way says who signs in',
      },
  ];
  const noted: (Fault | false)[] = [
    webhooks.http && {
      variable: 'CAVEAT_WEBHOOK_HTTP',
      right: 'is true: webhooks to http addresses can be read and changed on their way, though not forged unseen',
    },
    rateLimit === 0 && {
      variable: 'CAVEAT_RATE_LIMIT',
      right: 'is 0: one credential may make as many requests as it likes',
    },
  ];
  const isThere = (each: Fault | false): each is Fault => each !== false;
  return { faults: found.filter(isThere), warnings: noted.filter(isThere) };
}

const KNOWN_PASSWORD =
  'has a password that others would try first: give the role another, such as `openssl rand -hex 24` gives';

function hasKnownPassword(url: string | undefined): boolean {
  if (url === undefined) return false;
  const { username, password } = new URL(url);
  return password !== '' && (KNOWN_PASSWORDS.has(decodeURIComponent(password).toLowerCase()) || password === username);
}
