import { editClaim } from '#domain/lifecycle/edits.js';
import type { Caller, Workflow } from '../caller.js';
import { changeClaim, type ClaimTarget } from './change-claim.js';
import { filingWanted, type FilingWanted } from './filing.js';

export interface ClaimEdit extends FilingWanted {
  readonly recheckAt?: string | null;
}

/**
 * Files the claim otherwise: on another desk, for somebody else to see to, with another recheck date.
 * @throws NotFound, StaleVersion, Refusal `assignment.to_active_member`
 */
export async function reviseClaim(
  workflow: Workflow,
  caller: Caller,
  target: ClaimTarget,
  { recheckAt, ...wanted }: ClaimEdit,
): Promise<{ version: number }> {
  return changeClaim(
    workflow,
    caller,
    target,
    async (claim, actor, tx) => {
      const filing = await filingWanted(tx, wanted, '/assigneeId');
      const change = editClaim(claim, filing, recheckAt, actor);
      await tx.claims.file([claim.id], filing);
      if (recheckAt) await tx.outbox.queue([{ name: 'recheck', claimId: claim.id, dueAt: recheckAt }]);
      return change;
    },
    ({ after }) => ({ version: after.version }),
  );
}
