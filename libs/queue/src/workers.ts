import { Worker } from 'bullmq';
import type { IQueueBackend, Job as BullJob } from 'bullmq';
import { JobSchema } from '#contracts/jobs.js';
import type { Job, JobName, JobPayload } from '#contracts/jobs.js';
import type { Backend } from './backend.js';
import { troubleLog } from './logger.js';
import type { QueueLogger } from './logger.js';
import { outcomeOf, pauseBefore, settle } from './outcomes.js';
import type { Outcome } from './outcomes.js';

/** What is known of a run besides its payload. `attempt` counts from 1; snoozes and crashes do not raise it. */
export interface RunContext {
  readonly attempt: number;
}

/** One handler for each job. A job may come twice, late or out of order: a handler must bear all three. */
export type Handlers = {
  readonly [Name in JobName]: (payload: JobPayload<Name>, context: RunContext) => Promise<Outcome>;
};

export interface RunningWorkers {
  /** Takes no more jobs and lets running ones finish, for at most 1.5 s; the rest come back when their locks run out. */
  close(): Promise<void>;
}

/** A dead worker's job comes back at the second check that finds its lock run out: after 8 to 16 s. */
const LOCK_MS = 8_000;
const STALLED_CHECK_MS = 4_000;
/** Deaths of its worker that a job survives: many, but a job that kills every worker must end. */
const DEATHS = 20;
const RECONNECT_MS = 500;
const CLOSE_MS = 1_500;
const DISCONNECT_MS = 250;

export function startWorkers(
  name: string,
  backend: Backend,
  handlers: Handlers,
  options: { readonly concurrency: number; readonly prefix: string; readonly logger: QueueLogger },
): RunningWorkers {
  const { logger } = options;
  const worker = new LeavableWorker(
    name,
    async (job: BullJob, token = '') => settle(await outcome(job, handlers), job, token, logger),
    {
      connection: backend.workerConnection,
      prefix: options.prefix,
      concurrency: options.concurrency,
      lockDuration: LOCK_MS,
      stalledInterval: STALLED_CHECK_MS,
      maxStalledCount: DEATHS,
      runRetryDelay: RECONNECT_MS,
      settings: { backoffStrategy: pauseBefore },
    },
    backend.factory,
  );
  const trouble = troubleLog(logger);
  let closed = false;
  worker.on('error', (error) => closed || trouble(error, 'queue worker in trouble'));
  worker.on('stalled', (id) => logger.warn({ job: id }, 'job left by its worker is taken up again'));
  worker.on('failed', (job, error) => {
    const details = { job: job?.id, name: job?.name, attempt: job?.attemptsMade, reason: error.message };
    if (job?.finishedOn) logger.error(details, 'job failed for good');
    else logger.warn(details, 'job did not work, will be tried again');
  });
  return {
    async close() {
      const inTime = await within(CLOSE_MS, worker.close());
      if (!inTime) await within(DISCONNECT_MS, worker.abandon());
      closed = true;
    },
  };
}

/** BullMQ's `close` waits for running jobs without end, and during an outage for Redis too; it can't be hurried. */
class LeavableWorker extends Worker<unknown, void, string, IQueueBackend> {
  /** Lets go of running jobs and of the connections. */
  async abandon(): Promise<void> {
    await this.lockManager.close();
    await this.backend.close(true);
  }
}

async function outcome(job: BullJob, handlers: Handlers): Promise<Outcome> {
  const parsed = JobSchema.safeParse({ name: job.name, payload: job.data });
  if (!parsed.success) {
    const wrong = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
    return { kind: 'fail', reason: `invalid job: ${wrong.join('; ')}` };
  }
  try {
    return await handle(parsed.data, handlers, { attempt: job.attemptsMade + 1 });
  } catch (error) {
    return outcomeOf(error);
  }
}

function handle<Name extends JobName>(job: Job & { name: Name }, handlers: Handlers, context: RunContext) {
  return handlers[job.name](job.payload as JobPayload<Name>, context);
}

async function within(ms: number, work: Promise<void>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => (timer = setTimeout(() => resolve(false), ms)));
  const settled = await Promise.race([work.then(() => true), late]);
  clearTimeout(timer);
  return settled;
}
