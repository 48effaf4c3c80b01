import { reword } from '#domain/lifecycle/rewording.js';
import type { Workflow } from '../caller.js';
import { DONE, type JobResult } from './outcome.js';

/** Claims that one job looks at. */
const BATCH = 500;

/**
 * Goes on with the rewording that is due since the newsroom words its caveats otherwise: each claim whose words changed
 * gets its next version, which is told to whoever shows it. How far it has come is kept with the newsroom, so a job that
 * comes twice goes on where the other has ended.
 */
export async function rewordClaims(workflow: Workflow, newsroomId: string): Promise<JobResult> {
  return workflow.transactions.within(newsroomId, async (tx) => {
    const rewording = await tx.newsroom.rewording();
    if (!rewording) return { kind: 'cancel', reason: 'every claim has been reworded' };
    const claimants = await tx.claims.claimantsAfter(rewording.after, BATCH);
    const claims = await tx.claims.load([...claimants.keys()], { lock: true });
    const at = workflow.clock.now();
    const changes = [...claims.values()].flatMap(
      (claim) => reword(claim, claimants.get(claim.id) ?? '', rewording, at) ?? [],
    );
    await tx.claims.write(changes);
    const last = [...claimants.keys()].at(-1);
    const more = await tx.newsroom.reworded(claimants.size === BATCH && last !== undefined ? last : null);
    if (more) await tx.outbox.queue([{ name: 'reword' }]);
    return DONE;
  });
}
