import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readEnvironment } from '#config/environment.js';
import type { OwnService } from '../play/play-files.js';
import { createLog } from '#api/create-log.js';
import { foundDesk } from './newsrooms.js';
import { startService } from './service.js';
import { openStore } from './store.js';

/**
 * A service on throwaway data, for one play. REDIS_URL chooses the queue as everywhere; DATABASE_URL is not looked at, for
 * nothing may be played into a newsroom's own data by mistake.
 */
export async function openOwnService(): Promise<OwnService> {
  const folder = await mkdtemp(join(tmpdir(), 'caveat-play-'));
  const environment = {
    ...readEnvironment({ CAVEAT_LOG_LEVEL: 'warn', ...process.env, CAVEAT_DATA: folder, CAVEAT_PORT: '0' }),
    databaseUrl: undefined,
  };
  const store = await openStore(environment, { throwaway: true });
  const service = await startService(environment, store, createLog(environment.logLevel), () => {});
  return {
    url: service.url,
    newsroom: async (settings) => ({ key: (await foundDesk(service.workflow, settings, 'Player')).key }),
    stop: async () => {
      await service.close();
      await store.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
