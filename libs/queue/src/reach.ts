const PATIENCE_MS = 5_000;

/** Asks Redis or Valkey for an answer, once. @throws what keeps it from answering */
export async function reachRedis(url: string): Promise<void> {
  // Only here, for whoever has no Redis does not load its driver.
  const { Redis } = await import('ioredis');
  const redis = new Redis(url, {
    lazyConnect: true,
    connectTimeout: PATIENCE_MS,
    commandTimeout: PATIENCE_MS,
    retryStrategy: () => null,
    maxRetriesPerRequest: 0,
  });
  // The same error is thrown by what it is asked.
  redis.on('error', () => {});
  try {
    await redis.connect();
    await redis.ping();
  } finally {
    redis.disconnect();
  }
}
