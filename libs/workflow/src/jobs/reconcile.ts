import type { DueWork } from '../ports/due-work.js';
import type { Transactions } from '../ports/transactions.js';

/** So long after its end a session can still be looked up by whoever asks what has happened. */
const SESSIONS_KEPT_MS = 30 * 24 * 3600_000;

/**
 * Puts back what is due: PostgreSQL is the truth, the queue is a wake-up. A job that is put back though it was not
 * lost changes nothing.
 * @param graceMs how long work may be due before it counts as lost
 * @returns how many jobs were put back
 */
export async function reconcile(
  { transactions, clock }: { transactions: Transactions; clock: { now(): string } },
  work: DueWork,
  graceMs: number,
): Promise<number> {
  const now = clock.now();
  const before = new Date(Date.parse(now) - graceMs).toISOString();
  const aDayAgo = new Date(Date.parse(now) - 24 * 3600_000).toISOString();
  const anHourAgo = new Date(Date.parse(now) - 3600_000).toISOString();
  let putBack = 0;
  for (const newsroomId of await work.newsrooms()) {
    const jobs = await work.due(newsroomId, before);
    if (jobs.length > 0) await transactions.within(newsroomId, (tx) => tx.outbox.queue(jobs));
    await work.forgetAnswers(newsroomId, aDayAgo);
    putBack += jobs.length;
  }
  // No window of a limit is as long as that.
  await work.forgetLimits(anHourAgo);
  await work.forgetSessions(new Date(Date.parse(now) - SESSIONS_KEPT_MS).toISOString());
  return putBack;
}
