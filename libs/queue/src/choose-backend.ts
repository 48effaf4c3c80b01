import type { Backend } from './backend.js';
import type { QueueLogger } from './logger.js';
import { postgresBackend } from './postgres-backend.js';
import { redisBackend } from './redis-backend.js';

export interface BackendOptions {
  /** `redis://` or `rediss://`; when given, jobs are kept in that Redis or Valkey. */
  readonly redisUrl?: string;
  /** `postgres://` of the application role; used when there is no `redisUrl`. */
  readonly postgresUrl: string;
  readonly logger: QueueLogger;
}

/** The one place that chooses between Redis and PostgreSQL. */
export function chooseBackend(options: BackendOptions): Backend {
  return options.redisUrl === undefined
    ? postgresBackend(options.postgresUrl, options.logger)
    : redisBackend(options.redisUrl);
}
