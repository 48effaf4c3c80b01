import { createApi } from '#api/create-api.js';
import { openNotifier } from '#persistence/wake-ups.js';
import { createLog } from '#api/create-log.js';
import { apiParts } from '../service/api-parts.js';
import { queueOf } from '../service/queue.js';
import { environmentToServe } from '../service/fitness.js';
import { runUntilStopped } from '../service/run.js';
import { startWorkerOn } from '../service/service.js';
import { openMigrated } from '../service/store.js';

const say = (line: string): boolean => process.stdout.write(`${line}\n`);

/** `caveat api`: an API of its own. Its commits wake the workers through PostgreSQL. */
export async function api(): Promise<void> {
  const environment = await environmentToServe(say);
  await runUntilStopped("Caveat's API", environment, say, async ({ store, opened }) => {
    // The notifier is told by the database, yet only the migrations may make the role that it connects as.
    let notify = (): void => {};
    const { poolSize, logLevel, host, port } = environment;
    const open = { poolSize, applicationName: 'caveat api', onCommit: () => notify() };
    const database = await opened.keep(openMigrated(store, open, say), (each) => each.close());
    const notifier = await opened.keep(openNotifier(store.appUrl), (each) => each.close());
    notify = notifier.notify;
    const parts = apiParts(environment, database, createLog(logLevel));
    const app = await opened.keep(createApi(parts), (each) => each.close());
    await app.listen({ host, port });
    say(`Caveat's API listens on ${await app.getUrl()}`);
  });
}

/** `caveat worker`: a worker of its own. */
export async function worker(): Promise<void> {
  const environment = await environmentToServe(say);
  const logger = createLog(environment.logLevel);
  await runUntilStopped("Caveat's worker", environment, say, async ({ store, opened }) => {
    let wake = (): void => {};
    const open = { poolSize: environment.poolSize, applicationName: 'caveat worker', onCommit: () => wake() };
    const database = await opened.keep(openMigrated(store, open, say), (each) => each.close());
    const queue = await opened.keep(queueOf(environment, store, logger), (each) => each.close());
    const starting = startWorkerOn(database, queue, store, environment, logger);
    const running = await opened.keep(starting, (each) => each.close());
    wake = () => running.wake();
    say("Caveat's worker runs.");
  });
}
