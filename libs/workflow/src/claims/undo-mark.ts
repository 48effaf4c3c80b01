import type { Claim } from '#domain/lifecycle/claim.js';
import { requireEditor, undoMark } from '#domain/lifecycle/undoing.js';
import { Refusal } from '#domain/refusals.js';
import { actorOf, type Caller, type Workflow } from '../caller.js';
import { asOfNow } from '../standing.js';
import { loadClaim } from './change-claim.js';

/** A mark, named by the version of the claim that it made. So no other can be meant, whatever came after it. */
export interface MarkTarget {
  readonly claimId: string;
  readonly version: number;
}

/**
 * Takes a mark back that nobody outside has been told. Both stay in the history, and neither is delivered.
 * @returns the claim after that. @throws NotFound, Refusal `undo.…`
 */
export async function undoMarkOfClaim(
  workflow: Workflow,
  caller: Caller,
  { claimId, version }: MarkTarget,
): Promise<Claim> {
  return workflow.transactions.within(caller.newsroomId, async (tx) => {
    const claim = await loadClaim(tx, { claimId });
    const { role } = await asOfNow(tx, caller);
    const held = await tx.heldLines.of(claimId);
    const change = undoMark(claim, version, held, { ...actorOf(caller, workflow.clock.now()), role });
    await tx.heldLines.drop(claimId, version);
    await tx.claims.write([change]);
    return change.after;
  });
}

/** Lets a mark leave the house before its time. @throws NotFound, Refusal `undo.by_editor`, `undo.told` */
export async function releaseMark(
  workflow: Workflow,
  caller: Caller,
  { claimId, version }: MarkTarget,
): Promise<Claim> {
  return workflow.transactions.within(caller.newsroomId, async (tx) => {
    const claim = await loadClaim(tx, { claimId });
    requireEditor(await asOfNow(tx, caller));
    if (!(await tx.heldLines.release(claimId, version)))
      throw new Refusal('undo.told', 'This mark has left the house already.');
    // Nothing new is in the outbox, but the dispatcher is to look at once.
    await tx.outbox.queue([]);
    return claim;
  });
}
