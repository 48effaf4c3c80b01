import { createApi } from '#api/create-api.js';
import { readEnvironment } from '#config/environment.js';
import { openNotifier } from '#persistence/wake-ups.js';
import { createLog } from '#api/create-log.js';
import { queueOf } from '../service/queue.js';
import { startWorkerOn } from '../service/service.js';
import { untilStopped } from '../service/signals.js';
import { openMigrated, openStore } from '../service/store.js';

const say = (line: string): boolean => process.stdout.write(`${line}\n`);

/** `caveat api`: an API of its own. Its commits wake the workers through PostgreSQL. */
export async function api(): Promise<void> {
  const environment = readEnvironment(process.env);
  const store = await openStore(environment, { onProgress: say });
  const notifier = await openNotifier(store.appUrl);
  const open = { poolSize: environment.poolSize, applicationName: 'caveat api', onCommit: notifier.notify };
  const database = await openMigrated(store, open, say);
  const log = createLog(environment.logLevel);
  const app = await createApi({ database, log, addresses: environment.webhooks });
  const { host, port } = environment;
  await app.listen({ host, port });
  say(`Caveat's API listens on ${await app.getUrl()}`);
  await untilStopped(async () => {
    await app.close();
    await notifier.close();
    await database.close();
    await store.stop();
    say("Caveat's API has stopped.");
  });
}

/** `caveat worker`: a worker of its own. */
export async function worker(): Promise<void> {
  const environment = readEnvironment(process.env);
  const logger = createLog(environment.logLevel);
  const store = await openStore(environment, { onProgress: say });
  let wake = (): void => {};
  const open = { poolSize: environment.poolSize, applicationName: 'caveat worker', onCommit: () => wake() };
  const database = await openMigrated(store, open, say);
  const queue = queueOf(environment, store, logger);
  const running = await startWorkerOn(database, queue, store, environment, logger);
  wake = () => running.wake();
  say("Caveat's worker runs.");
  await untilStopped(async () => {
    await running.close();
    await queue.close();
    await database.close();
    await store.stop();
    say("Caveat's worker has stopped.");
  });
}
