import type { Logger } from 'pino';
import { createApi } from '#api/create-api.js';
import type { Environment } from '#config/environment.js';
import type { Database } from '#persistence/database.js';
import { listenForWakeUps } from '#persistence/wake-ups.js';
import type { Queue } from '#queue/queue.js';
import { runWorker, type RunningWorker } from '#worker/run-worker.js';
import type { Workflow } from '#workflow/caller.js';
import { queueOf } from './queue.js';
import { senderOf } from './sender.js';
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

/** A worker on the database and queue that its process has opened. */
export async function startWorkerOn(
  database: Database,
  queue: Queue,
  store: Store,
  environment: Environment,
  logger: Logger,
): Promise<RunningWorker> {
  const { outbox, dueWork, deliveries } = database;
  const { webhooks, workerConcurrency } = environment;
  const sender = senderOf(webhooks);
  const worker = await runWorker({
    ...{ workflow: workflowOn(database), outbox, dueWork, deliveries, queue, sender, logger },
    schedule: webhooks.schedule,
    listen: (onWake) => listenForWakeUps(store.appUrl, onWake),
    concurrency: workerConcurrency,
  });
  return {
    wake: () => worker.wake(),
    close: async () => {
      await worker.close();
      // What is still being sent is cut off, and sent again by whoever leases it next.
      void sender.close();
    },
  };
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
  const api = await createApi({ database, log: logger, addresses: environment.webhooks });
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
