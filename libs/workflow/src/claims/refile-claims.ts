import type { ClaimChange } from '#domain/lifecycle/change.js';
import { editClaim, otherwiseFiled } from '#domain/lifecycle/edits.js';
import { actorOf, type Caller, type Workflow } from '../caller.js';
import { once, type IdempotencyRequest } from '../once.js';
import { filingWanted } from './filing.js';
import type { ClaimEdit } from './revise-claim.js';

/** What came of one claim: its version now; null where there is no such claim in the newsroom. */
export interface Refiled {
  readonly claimId: string;
  readonly version: number | null;
}

const ASSIGNEE = '/change/assigneeId';

/**
 * Files many claims otherwise, all in the same way and in one transaction. A claim that is not there hurts no other, and
 * one that is filed so already stays as it is.
 * @throws NotFound for the assignee, Refusal `assignment.to_active_member`
 */
export async function refileClaims(
  workflow: Workflow,
  caller: Caller,
  claimIds: readonly string[],
  { recheckAt, ...wanted }: ClaimEdit,
  idempotency?: IdempotencyRequest,
): Promise<Refiled[]> {
  return once(workflow, caller, idempotency, async (tx) => {
    const filing = await filingWanted(tx, wanted, ASSIGNEE);
    const claims = await tx.claims.load(claimIds, { lock: true });
    const filed = await tx.claims.filings([...claims.keys()]);
    const actor = actorOf(caller, workflow.clock.now());
    const changes = [...claims.values()].flatMap((claim): ClaimChange[] => {
      const now = filed.get(claim.id);
      if (!now) throw new Error(`claim ${claim.id} is there, yet not how it is filed`);
      const otherwise = otherwiseFiled(filing, now);
      // The same date again answers the recheck that was due.
      const keepsDate = recheckAt === undefined || (recheckAt === claim.recheckAt && !claim.recheckDue);
      const isSame = keepsDate && Object.keys(otherwise).length === 0;
      return isSame ? [] : [editClaim(claim, otherwise, recheckAt, actor)];
    });
    const changed = changes.map(({ before }) => before.id);
    if (changed.length > 0) await tx.claims.file(changed, filing);
    await tx.claims.write(changes);
    if (recheckAt && changed.length > 0)
      await tx.outbox.queue(changed.map((claimId) => ({ name: 'recheck', claimId, dueAt: recheckAt })));
    const versions = new Map(changes.map(({ after }) => [after.id, after.version]));
    return claimIds.map((claimId) => ({
      claimId,
      version: versions.get(claimId) ?? claims.get(claimId)?.version ?? null,
    }));
  });
}
