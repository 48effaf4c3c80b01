import { uuidv7 } from 'uuidv7';
import { openDatabase } from '#persistence/database.js';
import { freePort, startCaveat } from '../../support/processes.js';
import { readDocument, type Document } from '../support/document.js';
import { Roster } from './roster.js';

/** The service in processes of its own: the API and a worker, on a database that is there. */
export interface Stage {
  readonly url: string;
  readonly document: Document;
  readonly roster: Roster;
  /** Lines of the logs that say that something has failed. */
  failures(): string[];
  close(): Promise<void>;
}

export async function setStage(database: { adminUrl: string; appUrl: string }): Promise<Stage> {
  const port = await freePort();
  const env = {
    ...{ DATABASE_URL: database.appUrl, CAVEAT_PORT: String(port), CAVEAT_LOG_LEVEL: 'warn' },
    // Each request comes from an address of its own, so that limits by address don't answer in place of the rest.
    CAVEAT_TRUSTED_PROXY: 'loopback',
  };
  const started = [startCaveat(['api'], env), startCaveat(['worker'], env)];
  const close = async (): Promise<void> => void (await Promise.all(started.map((each) => each.kill())));
  try {
    await Promise.all(started.map((each) => each.says(/listens on|runs/)));
    const store = await openDatabase({ url: database.appUrl, poolSize: 4, applicationName: 'caveat fuzz' });
    const clock = { now: () => new Date().toISOString() };
    const workflow = { transactions: store.transactions, clock, newId: uuidv7 };
    const url = `http://127.0.0.1:${port}`;
    return {
      ...{ url, document: await readDocument(url), roster: await Roster.hire(workflow, database.adminUrl) },
      failures: () =>
        started.flatMap((each) => each.printed().split('\n')).filter((line) => /"level":[56]0/.test(line)),
      async close() {
        await store.close();
        await close();
      },
    };
  } catch (error) {
    await close();
    throw error;
  }
}
