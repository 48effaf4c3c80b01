import type { Sender } from '#delivery/sending/sender.js';
import type { Queue } from '#queue/queue.js';
import type { Workflow } from '#workflow/caller.js';
import type { DeliveryQueue } from '#workflow/ports/delivery-queue.js';
import type { DueWork } from '#workflow/ports/due-work.js';
import type { OutboxReader } from '#workflow/ports/outbox-reader.js';

/** What pino's loggers offer of what the worker writes. */
export interface WorkerLogger {
  info(details: object, message: string): void;
  warn(details: object, message: string): void;
}

/** What a worker is made of: its ports, opened by whoever starts it and closed after it. */
export interface WorkerParts {
  readonly workflow: Workflow;
  readonly outbox: OutboxReader;
  readonly dueWork: DueWork;
  readonly queue: Queue;
  readonly deliveries: DeliveryQueue;
  readonly sender: Pick<Sender, 'send'>;
  /** Pauses after failed tries of a delivery, in seconds; undefined for those of Standard Webhooks. */
  readonly schedule: readonly number[] | undefined;
  /** Has the dispatcher woken by other processes' commits; returns what ends that. */
  readonly listen: (onWake: () => void) => () => Promise<void>;
  /** Jobs at once. */
  readonly concurrency: number;
  readonly logger: WorkerLogger;
}

/** The injection token of the parts. */
export const WORKER_PARTS = Symbol('WORKER_PARTS');
