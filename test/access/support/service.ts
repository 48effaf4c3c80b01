import { pino } from 'pino';
import { createApi } from '#api/create-api.js';
import { DEFAULT_LIMITS } from '#api/manners/request-limits.js';
import { openDatabase } from '#persistence/database.js';
import type { Workflow } from '#workflow/caller.js';
import type { PersonDirectory } from '#workflow/ports/person-directory.js';
import { testDesk } from '../../support/desk.js';
import { endAsking } from './asking.js';
import { readDocument, type Document } from './document.js';

/** The API with a worker, on a database of their own. */
export interface Service {
  readonly url: string;
  readonly document: Document;
  readonly workflow: Workflow;
  readonly people: PersonDirectory;
  readonly adminUrl: string;
  readonly appUrl: string;
  /** The lines of the API's log. */
  readonly log: string[];
  close(): Promise<void>;
}

/** @param line by which the API reaches its database, and with how few connections */
export async function startService(
  line: (url: string) => Promise<string> = async (url) => url,
  poolSize = 10,
): Promise<Service> {
  const desk = await testDesk();
  const { workflow, adminUrl, appUrl } = desk;
  const database = await openDatabase({ url: await line(appUrl), poolSize, applicationName: 'test access' });
  const log: string[] = [];
  const app = await createApi({
    ...{ database, log: pino({ level: 'info' }, { write: (line) => log.push(line) }) },
    // All of a test comes from one address.
    limits: { ...DEFAULT_LIMITS, address: 0 },
  });
  await app.listen({ host: '127.0.0.1', port: 0 });
  const url = await app.getUrl();
  return {
    ...{ url, workflow, people: database.people, adminUrl, appUrl, log, document: await readDocument(url) },
    async close() {
      await endAsking();
      await app.close();
      await database.close();
      await desk.close();
    },
  };
}
