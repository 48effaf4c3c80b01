import type { ClaimChange } from '#domain/lifecycle/change.js';
import type { Claim } from '#domain/lifecycle/claim.js';
import { fileEvidence, type FiledEvidence } from '#domain/lifecycle/evidence.js';
import { actorOf, type Caller, type Workflow } from '../caller.js';
import { NotFound } from '../errors.js';
import { once } from '../once.js';
import type { Transaction } from '../ports/transactions.js';
import { loadClaim, type ClaimTarget } from './change-claim.js';

/** Evidence on several claims at once, as a report brings it. */
export interface EvidenceOnClaim extends FiledEvidence {
  readonly claimId: string;
  /** Where the claim's id stands in the body. */
  readonly pointer?: string;
}

/**
 * Files evidence on one claim; again for the same report, it replaces the stance.
 * @throws NotFound for the claim or the report, StaleVersion
 */
export async function recordEvidence(
  workflow: Workflow,
  caller: Caller,
  target: ClaimTarget,
  filed: FiledEvidence,
): Promise<{ claimId: string; version: number; evidenceRevision: number }> {
  return once(workflow, caller, target.idempotency, async (tx) => {
    const claim = await loadClaim(tx, target);
    const [unknown] = await tx.provenance.unknownReports([filed.reportId]);
    if (unknown) throw new NotFound('report', unknown, '/reportId');
    const change = await fileOn(tx, claim, filed, caller, workflow.clock.now());
    if (change) await tx.claims.write([change], { assess: true });
    const { id: claimId, version, evidenceRevision } = change?.after ?? claim;
    return { claimId, version, evidenceRevision };
  });
}

/** Files evidence on claims in the order of their ids, so that two reports filed at once never wait for each other. */
export async function fileOnClaims(
  tx: Transaction,
  items: readonly EvidenceOnClaim[],
  caller: Caller,
  at: string,
): Promise<void> {
  const claims = await tx.claims.load(
    items.map(({ claimId }) => claimId),
    { lock: true },
  );
  const changes: ClaimChange[] = [];
  for (const { claimId, pointer, ...filed } of items) {
    const claim = claims.get(claimId);
    if (!claim) throw new NotFound('claim', claimId, pointer);
    const change = await fileOn(tx, claim, filed, caller, at);
    if (change) changes.push(change);
  }
  await tx.claims.write(changes, { assess: true });
}

/** Keeps one piece of evidence. @returns the change of its claim, to be written; null where the same was filed before */
async function fileOn(
  tx: Transaction,
  claim: Claim,
  filed: FiledEvidence,
  caller: Caller,
  at: string,
): Promise<ClaimChange | null> {
  const known = await tx.claims.evidenceOf(claim.id, filed.reportId);
  const change = fileEvidence(claim, filed, known, actorOf(caller, at));
  if (change) await tx.claims.putEvidence(claim.id, filed, caller.memberId, at);
  return change;
}
