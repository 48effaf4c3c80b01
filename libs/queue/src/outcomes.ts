import { DelayedError, UnrecoverableError } from 'bullmq';
import type { Job as BullJob } from 'bullmq';
import type { QueueLogger } from './logger.js';

/**
 * All ways in which a job can end.
 *
 * - `done`: finished.
 * - `retry`: did not work; again after `afterMs` milliseconds, by default after a pause that doubles. Counts as an
 *   attempt; when all are used up, the job has failed and is kept.
 * - `snooze`: too early; again at `untilMs`, milliseconds since 1970. Counts as no attempt.
 * - `cancel`: nothing left to do; finished, not failed.
 * - `fail`: never going to work; failed at once, and kept.
 */
export type Outcome =
  | { readonly kind: 'done' }
  | { readonly kind: 'retry'; readonly reason: string; readonly afterMs?: number }
  | { readonly kind: 'snooze'; readonly untilMs: number }
  | { readonly kind: 'cancel'; readonly reason: string }
  | { readonly kind: 'fail'; readonly reason: string };

export const ATTEMPTS = 10;
const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 60_000;
const LONGEST_REASON = 2_000;

class TryAgain extends Error {
  constructor(
    reason: string,
    readonly afterMs?: number,
  ) {
    super(reason);
  }
}

/** Does to the job what its outcome says. BullMQ wants to hear everything but success as an error. */
export async function settle(outcome: Outcome, job: BullJob, token: string, logger: QueueLogger): Promise<void> {
  switch (outcome.kind) {
    case 'done':
      return;
    case 'cancel':
      logger.info({ job: job.id, name: job.name, reason: outcome.reason }, 'job cancelled');
      return;
    case 'retry':
      throw new TryAgain(storable(outcome.reason), outcome.afterMs);
    case 'snooze':
      await job.moveToDelayed(outcome.untilMs, token);
      throw new DelayedError();
    case 'fail':
      throw new UnrecoverableError(storable(outcome.reason));
    default:
      outcome satisfies never;
  }
}

/** What a handler's thrown error means: try again, for it may be a passing fault. */
export function outcomeOf(thrown: unknown): Outcome {
  return { kind: 'retry', reason: thrown instanceof Error ? thrown.message : String(thrown) };
}

/** Milliseconds to wait before the next attempt, after `attempts` that did not work. */
export function pauseBefore(attempts: number, _type?: string, error?: Error): number {
  if (error instanceof TryAgain && error.afterMs !== undefined) return Math.max(0, Math.round(error.afterMs));
  return Math.min(FIRST_PAUSE_MS * 2 ** (attempts - 1), LONGEST_PAUSE_MS);
}

/** PostgreSQL stores neither NUL nor half a surrogate pair: a reason with one would leave the job unsettled for ever. */
function storable(reason: string): string {
  return Buffer.from(reason.slice(0, LONGEST_REASON).replaceAll('\0', '')).toString();
}
