import { editClaim, type ClaimFiling } from '#domain/lifecycle/edits.js';
import type { Caller, Workflow } from '../caller.js';
import { changeClaim, type ClaimTarget } from './change-claim.js';

export interface ClaimEdit extends Partial<ClaimFiling> {
  readonly recheckAt?: string | null;
}

/** Files the claim under another desk, language or priority, or gives it another recheck date. */
export async function reviseClaim(
  workflow: Workflow,
  caller: Caller,
  target: ClaimTarget,
  { recheckAt, ...filing }: ClaimEdit,
): Promise<{ version: number }> {
  return changeClaim(
    workflow,
    caller,
    target,
    async (claim, actor, tx) => {
      const change = editClaim(claim, filing, recheckAt, actor);
      await tx.claims.file(claim.id, filing);
      if (recheckAt) await tx.outbox.queue([{ name: 'recheck', claimId: claim.id, dueAt: recheckAt }]);
      return change;
    },
    ({ after }) => ({ version: after.version }),
  );
}
