import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { DatabaseUnavailable } from '#workflow/ports/unavailable.js';
import { openDatabase, type Database } from '../src/database.js';
import { postgresProcessesIn } from '../src/embedded/process-identity.js';
import { startPostgres, type RunningPostgres } from '../src/embedded/start-postgres.js';
import { migrate } from '../src/migrate.js';
import { remove, temporaryFolder } from './embedded/support.js';

jest.setTimeout(120_000);

const NEWSROOM = '0193a000-0000-7000-8000-000000000000';

let folder: string;
let postgres: RunningPostgres;
let database: Database;

beforeAll(async () => {
  folder = temporaryFolder();
  postgres = await startPostgres({ dataDir: folder, throwaway: true });
  const app = new URL(postgres.adminUrl);
  [app.username, app.password, app.pathname] = ['caveat', 'only-for-tests', '/caveat'];
  await migrate({ adminUrl: postgres.adminUrl, appUrl: app.href });
  database = await openDatabase({ url: app.href, poolSize: 3, applicationName: 'test' });
});
afterAll(async () => {
  signalAll('SIGCONT');
  await database.close();
  await postgres.stop();
  remove(folder);
});

function signalAll(signal: NodeJS.Signals): void {
  for (const pid of postgresProcessesIn(join(folder, 'postgres'))) process.kill(pid, signal);
}

it('whoever has to answer is told that a frozen database is unavailable, while long work waits until it thaws', async () => {
  const answering = database.answeringWithin(300);
  const read = (through: Database) => through.newsrooms.newsroom(NEWSROOM).catch((error: unknown) => error);
  expect(await Promise.all([read(answering), read(database), answering.ping()])).toHaveLength(3);
  signalAll('SIGSTOP');
  const patient = database.ping();
  expect(await Promise.all([read(answering), answering.ping().catch((error: unknown) => error)])).toEqual([
    expect.any(DatabaseUnavailable),
    expect.any(DatabaseUnavailable),
  ]);
  signalAll('SIGCONT');
  await patient;
  await answering.ping();
});

it('a transaction that takes too long for an answer is undone, and its connection is not used again', async () => {
  const slowly = (through: Database) =>
    through.transactions.within(NEWSROOM, () => new Promise<void>((resolve) => setTimeout(resolve, 600)));
  await expect(slowly(database.answeringWithin(200))).rejects.toThrow(DatabaseUnavailable);
  await slowly(database);
  await Promise.all([1, 2, 3, 4].map(() => database.ping()));
});
