import { raiseRecheck } from '#domain/lifecycle/rechecks.js';
import type { Workflow } from '../caller.js';
import { DONE, type JobResult } from './outcome.js';

/** Raises `recheck_due` on a claim whose date has come. A job for a date that was moved since changes nothing. */
export async function recheckClaim(workflow: Workflow, newsroomId: string, claimId: string): Promise<JobResult> {
  return workflow.transactions.within(newsroomId, async (tx) => {
    const claim = (await tx.claims.load([claimId], { lock: true })).get(claimId);
    if (!claim) return { kind: 'cancel', reason: 'no such claim' };
    const now = workflow.clock.now();
    const change = raiseRecheck(claim, now);
    if (change) await tx.claims.write([change]);
    else if (claim.recheckAt && !claim.recheckDue && claim.recheckAt > now)
      return { kind: 'snooze', untilMs: Date.parse(claim.recheckAt) };
    return DONE;
  });
}
