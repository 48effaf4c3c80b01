import type { BackendFactory, IQueueBackend, Queue as BullQueue } from 'bullmq';

/** BullMQ's queue on either backend. */
export type JobQueue = BullQueue<unknown, unknown, string, unknown, unknown, string, IQueueBackend>;

type Connection = Parameters<BackendFactory>[1]['connection'];

/** Where the jobs are kept: what BullMQ's queue and worker have to be made with. */
export interface Backend {
  readonly factory: BackendFactory;
  readonly connection: Connection;
  readonly workerConnection: Connection;
  /** From now on a lost connection is let go: a queue that closes during an outage must not keep the process. */
  giveUp(): void;
  /** Closes what the parts of BullMQ share, after they themselves are closed. */
  close(): Promise<void>;
}
