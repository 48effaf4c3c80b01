import type { Claim } from '#domain/lifecycle/claim.js';
import { NO_EVIDENCE } from '#domain/lifecycle/claim.js';
import type { ClaimFiling } from '#domain/lifecycle/edits.js';
import type { Caller, Workflow } from '../caller.js';
import { NotFound } from '../errors.js';
import { once, type IdempotencyRequest } from '../once.js';
import { filingWanted } from './filing.js';

export interface ClaimToCreate extends Pick<ClaimFiling, 'desk' | 'language' | 'priority'> {
  readonly statement: string;
  readonly claimantId: string;
  readonly recheckAt: string | null;
  readonly deadline?: string | null;
  readonly assigneeId?: string | null;
}

/**
 * Files a claim. Nobody has reported it yet, so it is `reported` with strength 0.
 * @throws NotFound for the claimant and the assignee, Refusal `assignment.to_active_member`
 */
export async function createClaim(
  workflow: Workflow,
  caller: Caller,
  wanted: ClaimToCreate,
  idempotency?: IdempotencyRequest,
): Promise<{ id: string }> {
  return once(workflow, caller, idempotency, async (tx) => {
    if (!(await tx.provenance.loadSource(wanted.claimantId)))
      throw new NotFound('source', wanted.claimantId, '/claimantId');
    const { statement, claimantId, recheckAt, assigneeId = null, ...given } = wanted;
    const { assignee = null } = await filingWanted(tx, { assigneeId }, '/assigneeId');
    const filing: ClaimFiling = { deadline: null, ...given, assignee };
    const claim: Claim = {
      id: workflow.newId(),
      version: 1,
      status: 'reported',
      evidenceRevision: 0,
      spreadPending: false,
      assessment: NO_EVIDENCE,
      hold: null,
      openVerification: null,
      standingVerification: null,
      challenged: false,
      recheckAt,
      recheckDue: false,
      caveatOutdated: false,
      attention: [],
    };
    await tx.claims.insert({ claim, ...filing, statement, claimantId, by: caller.memberId, at: workflow.clock.now() });
    if (recheckAt) await tx.outbox.queue([{ name: 'recheck', claimId: claim.id, dueAt: recheckAt }]);
    return { id: claim.id };
  });
}
