import { Redis } from 'ioredis';
import type { BackendName } from '../plan/fault.js';
import { command } from './postgres.js';
import { queueServer } from './queue-server.js';

/** Where the jobs of the service are, for those who take them away. */
export interface Jobs {
  /** The variables that lead the service there. */
  readonly environment: Record<string, string>;
  empty(): Promise<void>;
  /** Redis only. */
  down(): Promise<void>;
  up(): Promise<void>;
  close(): Promise<void>;
}

export async function openJobs(backend: BackendName, adminUrl: string): Promise<Jobs> {
  return backend === 'redis' ? onRedis() : onPostgres(adminUrl);
}

function onPostgres(adminUrl: string): Jobs {
  const stays = async (): Promise<void> => {
    throw new Error('this queue is down when its database is');
  };
  return {
    environment: {},
    empty: () => command(adminUrl, 'TRUNCATE bullmq.job CASCADE'),
    ...{ down: stays, up: stays, close: async () => {} },
  };
}

async function onRedis(): Promise<Jobs> {
  const server = await queueServer();
  await server.up();
  const { url } = server;
  return {
    environment: { REDIS_URL: url },
    async empty() {
      const client = new Redis(url, { maxRetriesPerRequest: 1 });
      client.on('error', () => {});
      try {
        await client.flushall();
      } catch {
        // It is down just now, and so empty.
      } finally {
        client.disconnect();
      }
    },
    down: () => server.down(),
    up: () => server.up(),
    close: () => server.down(),
  };
}
