import type { Logger } from 'pino';
import type { Environment } from '#config/environment.js';
import { openQueue, type Queue } from '#queue/queue.js';
import type { Store } from './store.js';

/** The queue of a store: on PostgreSQL, or on the Redis that REDIS_URL names. */
export function queueOf(environment: Environment, store: Store, logger: Logger): Queue {
  const { redisUrl } = environment;
  return openQueue({ postgresUrl: store.appUrl, logger, ...(redisUrl !== undefined && { redisUrl }) });
}
