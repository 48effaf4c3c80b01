import { createRedisBackend } from 'bullmq';
import type { Backend } from './backend.js';

const LONGEST_PAUSE_MS = 2_000;

/**
 * Jobs in Redis or Valkey: three connections, of which one blocks on the next job. BullMQ loads ioredis only when the
 * first of them is made.
 */
export function redisBackend(url: string): Backend {
  const retryStrategy = (tries: number) => Math.min(50 * 2 ** Math.min(tries, 10), LONGEST_PAUSE_MS);
  return {
    factory: createRedisBackend,
    // Whoever adds a job wants to hear soon that Redis is gone; a worker settles its job once Redis is back.
    connection: { url, retryStrategy, maxRetriesPerRequest: 1 },
    workerConnection: { url, retryStrategy, maxRetriesPerRequest: null },
    close: () => Promise.resolve(),
  };
}
