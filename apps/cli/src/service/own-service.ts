import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readEnvironment } from '#config/environment.js';
import type { OwnService } from '../play/play-files.js';
import { createLog } from '#api/create-log.js';
import { foundDesk } from './newsrooms.js';
import { Opened } from './opened.js';
import { startService } from './service.js';
import { openStore } from './store.js';

/**
 * A service on throwaway data, for one play. REDIS_URL chooses the queue as everywhere; DATABASE_URL is not looked at, for
 * nothing may be played into a newsroom's own data by mistake.
 * @param signal breaks its start off, of which nothing is left then
 */
export async function openOwnService(signal: AbortSignal | undefined): Promise<OwnService> {
  const opened = new Opened();
  try {
    const folder = await opened.keep(mkdtemp(join(tmpdir(), 'caveat-play-')), (path) =>
      rm(path, { recursive: true, force: true, maxRetries: 5 }),
    );
    const environment = {
      ...readEnvironment({ CAVEAT_LOG_LEVEL: 'warn', ...process.env, CAVEAT_DATA: folder, CAVEAT_PORT: '0' }),
      databaseUrl: undefined,
    };
    const store = await opened.keep(openStore(environment, { throwaway: true, signal }), (each) => each.stop());
    const service = await startService(environment, store, createLog(environment.logLevel), () => {}, opened);
    return {
      url: service.url,
      newsroom: async (settings) => ({ key: (await foundDesk(service.workflow, settings, 'Player')).key }),
      stop: () => opened.close(),
    };
  } catch (error) {
    await opened.close();
    throw error;
  }
}
