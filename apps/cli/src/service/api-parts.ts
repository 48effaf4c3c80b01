import { resolve } from 'node:path';
import type { Logger } from 'pino';
import type { ApiParts } from '#api/api.module.js';
import type { Environment } from '#config/environment.js';
import type { Database } from '#persistence/database.js';
import { secretFor } from '#persistence/embedded/secrets.js';

/** Requests that one address may make in a minute without a credential, or with one that is refused. */
const WITHOUT_CREDENTIAL = 600;

/** What an API of this environment is made of. */
export function apiParts(environment: Environment, database: Database, log: Logger): ApiParts {
  const { webhooks, publicUrl, trustedProxy, rateLimit, mode, oidc } = environment;
  const secret = sealingSecret(environment);
  return {
    ...{ database, log, addresses: webhooks, secret, trustedProxy },
    limits: { credential: rateLimit, address: WITHOUT_CREDENTIAL },
    // On a port that is still to be found it is known only once it listens: links then begin as requests do.
    ...(new URL(publicUrl).port !== '0' && { publicUrl }),
    ...(oidc && { singleSignOn: { settings: oidc, publicUrl, mode, secret } }),
  };
}

/** What second factors are sealed by: the secret that was given, else one of the data folder's own. */
function sealingSecret({ secret, dataFolder }: Environment): string {
  return secret ?? secretFor(resolve(dataFolder), 'seal');
}
