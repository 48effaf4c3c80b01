import type { Logger } from 'pino';
import { createApi } from '#api/create-api.js';
import type { Environment } from '#config/environment.js';
import type { Database } from '#persistence/database.js';
import { listenForWakeUps } from '#persistence/wake-ups.js';
import type { Queue } from '#queue/queue.js';
import { runWorker, type RunningWorker } from '#worker/run-worker.js';
import type { Workflow } from '#workflow/caller.js';
import { apiParts } from './api-parts.js';
import { Opened } from './opened.js';
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

/** Starts API and worker on a store. @param opened takes each part up, for whoever wants to close them before all run */
export async function startService(
  environment: Environment,
  store: Store,
  logger: Logger,
  onProgress: (step: string) => void,
  opened = new Opened(),
): Promise<Service> {
  // The worker is woken by the API's commits, yet it is opened after the database that tells of them.
  let wake = (): void => {};
  const { host, port, poolSize } = environment;
  const open = { poolSize, applicationName: 'caveat', onCommit: () => wake() };
  const database = await opened.keep(openMigrated(store, open, onProgress), (each) => each.close());
  const queue = await opened.keep(queueOf(environment, store, logger), (each) => each.close());
  const starting = startWorkerOn(database, queue, store, environment, logger);
  const worker = await opened.keep(starting, (each) => each.close());
  wake = () => worker.wake();
  const api = await opened.keep(createApi(apiParts(environment, database, logger)), (each) => each.close());
  await api.listen({ host, port });
  return { url: await api.getUrl(), database, workflow: workflowOn(database), queue, close: () => opened.close() };
}
