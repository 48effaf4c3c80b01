import { createRedisBackend } from 'bullmq';
import type { Backend } from './backend.js';

const LONGEST_PAUSE_MS = 1_000;

/**
 * Jobs in Redis or Valkey: three connections, of which one blocks on the next job. BullMQ loads ioredis only when the
 * first of them is made.
 */
export function redisBackend(url: string): Backend {
  let givenUp = false;
  const retryStrategy = (tries: number) => (givenUp ? null : Math.min(50 * tries, LONGEST_PAUSE_MS));
  return {
    factory: createRedisBackend,
    // Whoever adds a job wants to hear soon that Redis is gone; a worker settles its job once Redis is back.
    connection: { url, retryStrategy, maxRetriesPerRequest: 1 },
    workerConnection: { url, retryStrategy, maxRetriesPerRequest: null },
    giveUp() {
      givenUp = true;
    },
    close: () => Promise.resolve(),
  };
}
