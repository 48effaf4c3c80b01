import type { Logger } from 'pino';
import { createApi } from '#api/create-api.js';
import type { Environment } from '#config/environment.js';
import type { Database } from '#persistence/database.js';
import { listenForWakeUps } from '#persistence/wake-ups.js';
import type { Queue } from '#queue/queue.js';
import { runWorker, type RunningWorker } from '#worker/run-worker.js';
import type { Workflow } from '#workflow/caller.js';
import { queueOf } from './queue.js';
import { openMigrated, type Store } from './store.js';
import { workflowOn } from './workflow.js';

/** API and worker in one process. */
export interface Service {
  /** Where the API listens, such as `http://127.0.0.1:4747`. */
  readonly url: string;
  readonly database: Database;
  readonly workflow: Workflow;
  readonly queue: Queue;
  /** Closes API, worker, queue and database, in this order. The store is its opener's to stop. */
  close(): Promise<void>;
}

/** The worker's parts, with the database and queue that its process has opened. */
export function startWorkerOn(
  database: Database,
  queue: Queue,
  store: Store,
  environment: Environment,
  logger: Logger,
): Promise<RunningWorker> {
  return runWorker({
    workflow: workflowOn(database),
    outbox: database.outbox,
    dueWork: database.dueWork,
    queue,
    listen: (onWake) => listenForWakeUps(store.appUrl, onWake),
    concurrency: environment.workerConcurrency,
    logger,
  });
}

/** Starts API and worker on a store. */
export async function startService(
  environment: Environment,
  store: Store,
  logger: Logger,
  onProgress: (step: string) => void,
): Promise<Service> {
  // The worker is woken by the API's commits, yet it is opened after the database that tells of them.
  let wake = (): void => {};
  const database = await openMigrated(
    store,
    { poolSize: environment.poolSize, applicationName: 'caveat', onCommit: () => wake() },
    onProgress,
  );
  const queue = queueOf(environment, store, logger);
  const worker = await startWorkerOn(database, queue, store, environment, logger);
  wake = () => worker.wake();
  const api = await createApi({ database, log: logger });
  const { host, port } = environment;
  await api.listen({ host, port });
  return {
    url: await api.getUrl(),
    database,
    workflow: workflowOn(database),
    queue,
    close: async () => {
      await api.close();
      await worker.close();
      await queue.close();
      await database.close();
    },
  };
}
