import type { Job as BullJob } from 'bullmq';
import type { JobQueue } from './backend.js';

/** A job that failed for good. */
export interface FailedJob {
  readonly id: string;
  readonly name: string;
  /** As it was added; not checked, for a payload of the wrong form is one reason to fail. */
  readonly payload: unknown;
  readonly failedAt: Date;
  readonly attempts: number;
  readonly reason: string;
}

/** `offset` counts from the latest failure; `limit` is at most 1000. */
export interface FailedPage {
  readonly offset: number;
  readonly limit: number;
}

const MAX_PAGE = 1000;
/** What BullMQ answers when the job is gone, or is not in the state `failed`. */
const NOT_FAILED = [-1, -3];

/** Failed jobs, the latest first. */
export async function failedJobs(queue: JobQueue, { offset, limit }: FailedPage): Promise<FailedJob[]> {
  if (limit < 1) return [];
  const jobs = await queue.getFailed(offset, offset + Math.min(limit, MAX_PAGE) - 1);
  return jobs.map((job) => ({
    id: String(job.id),
    name: job.name,
    payload: job.data,
    failedAt: new Date(job.finishedOn ?? job.timestamp),
    attempts: job.attemptsMade,
    reason: job.failedReason,
  }));
}

/**
 * Puts one failed job, or all that have failed by now, back with all their attempts.
 * @returns how many were put back; 0 when there is no failed job of that id
 */
export async function runAgain(queue: JobQueue, id: string): Promise<number> {
  if (id !== 'all') return putBack(await queue.getJob(id));
  let count = 0;
  for (const failedId of await queue.getRanges(['failed'], 0, -1)) count += await putBack(await queue.getJob(failedId));
  return count;
}

async function putBack(job: BullJob | undefined): Promise<number> {
  if (!job) return 0;
  try {
    await job.retry('failed', { resetAttemptsMade: true, resetAttemptsStarted: true });
    return 1;
  } catch (error) {
    if (NOT_FAILED.includes((error as { code?: number }).code ?? 0)) return 0;
    throw error;
  }
}
