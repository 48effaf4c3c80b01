import { randomUUID } from 'node:crypto';
import { Queue as BullQueue } from 'bullmq';
import type { BulkJobOptions } from 'bullmq';
import { JobSchema } from '#contracts/jobs.js';
import type { Job } from '#contracts/jobs.js';
import type { JobQueue } from './backend.js';
import { chooseBackend } from './choose-backend.js';
import type { BackendOptions } from './choose-backend.js';
import { failedJobs, runAgain } from './failed-jobs.js';
import type { FailedJob, FailedPage } from './failed-jobs.js';
import { troubleLog } from './logger.js';
import { QUEUE_NAME } from './names.js';
import { ATTEMPTS } from './outcomes.js';
import { startWorkers } from './workers.js';
import type { Handlers, RunningWorkers } from './workers.js';

/**
 * A job to be added.
 *
 * - `runAt`: not before this time; a job with a `dueAt` waits for that without it.
 * - `key`: as long as a job of this key waits, runs, or is kept as failed, another is not added. So a job that must not
 *   be lost while the one before it runs wants a key of its own, for instance with the revision in it. May not contain
 *   `:` nor be all digits.
 */
export type QueuedJob = Job & { readonly runAt?: Date; readonly key?: string };

export interface QueueOptions extends BackendOptions {
  /** Start of every Redis key, `caveat` by default; PostgreSQL keeps the jobs in the schema `bullmq`. */
  readonly prefix?: string;
}

/** Adds and runs jobs. While the backend is away, calls reject after 10 s at the latest. */
export interface Queue {
  /** Adds all jobs by one call. Rejects, adding none, when one is not of its schema. */
  add(jobs: readonly QueuedJob[]): Promise<void>;
  /** Starts running jobs in this process. */
  work(handlers: Handlers, options: { readonly concurrency: number }): RunningWorkers;
  failed(page: FailedPage): Promise<FailedJob[]>;
  /** @returns how many failed jobs were put back */
  runAgain(id: 'all' | (string & {})): Promise<number>;
  /** Resolves when the backend answers and holds what the queue needs. */
  ping(): Promise<void>;
  /** Closes the connections; the workers first. */
  close(): Promise<void>;
}

const ANSWER_MS = 10_000;
const PING_MS = 2_000;
/** Nobody reads BullMQ's events; it keeps this many all the same. */
const EVENTS_KEPT = 1_000;

/** Opens the queue without waiting for its backend, which may come up later. */
export function openQueue(options: QueueOptions): Queue {
  const { logger, prefix = 'caveat' } = options;
  const backend = chooseBackend(options);
  const queue: JobQueue = new BullQueue(
    QUEUE_NAME,
    { connection: backend.connection, prefix, streams: { events: { maxLen: EVENTS_KEPT } } },
    backend.factory,
  );
  const trouble = troubleLog(logger);
  // Connections that are being closed may be cut off by the server first: no trouble any more.
  let closing = false;
  queue.on('error', (error) => closing || trouble(error, 'queue in trouble'));
  const workers: RunningWorkers[] = [];

  return {
    async add(jobs) {
      if (jobs.length === 0) return;
      const now = Date.now();
      await answered(queue.addBulk(jobs.map((job) => entry(job, now))));
    },
    work(handlers, { concurrency }) {
      const running = startWorkers(QUEUE_NAME, backend, handlers, { concurrency, prefix, logger });
      workers.push(running);
      return running;
    },
    failed: (page) => answered(failedJobs(queue, page)),
    runAgain: (id) => runAgain(queue, id),
    async ping() {
      await answered(queue.getVersion(), PING_MS);
    },
    async close() {
      backend.giveUp();
      await Promise.all(workers.map((running) => running.close()));
      closing = true;
      await queue.close();
      await backend.close();
    },
  };
}

function entry({ runAt, key, ...job }: QueuedJob, now: number): { name: string; data: unknown; opts: BulkJobOptions } {
  const { name, payload } = JobSchema.parse(job);
  const due = runAt ?? ('dueAt' in payload ? new Date(payload.dueAt) : undefined);
  return {
    name,
    data: payload,
    opts: {
      jobId: key === undefined ? randomUUID() : usable(key),
      timestamp: now,
      delay: due === undefined ? 0 : Math.max(0, due.getTime() - now),
      attempts: ATTEMPTS,
      backoff: { type: 'pauseBefore' },
      removeOnComplete: true,
      removeOnFail: false,
      stackTraceLimit: 1,
    },
  };
}

function usable(key: string): string {
  if (key.includes(':') || /^\d*$/.test(key)) throw new RangeError(`not usable as the key of a job: "${key}"`);
  return key;
}

async function answered<Answer>(call: Promise<Answer>, ms = ANSWER_MS): Promise<Answer> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`the queue did not answer within ${ms} ms`)), ms);
  });
  try {
    return await Promise.race([call, late]);
  } finally {
    clearTimeout(timer);
  }
}
