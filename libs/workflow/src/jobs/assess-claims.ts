import { applyJudgement } from '#domain/lifecycle/assessments.js';
import { assess } from '#domain/provenance/assess.js';
import { indexProvenance } from '#domain/provenance/provenance.js';
import { evidenceSeen } from '#domain/provenance/evidence-seen.js';
import type { Workflow } from '../caller.js';
import type { ClaimsToJudge, Settlement } from '../ports/claim-store.js';
import type { Transaction } from '../ports/transactions.js';
import { DONE, type JobResult } from './outcome.js';

const MOST_TRIES = 4;

/**
 * Judges claims whose evidence has changed: loads them with their lineage in one snapshot, judges each in memory, and
 * writes them in one statement. A claim that moved meanwhile is read and judged again.
 */
export async function assessClaims(
  workflow: Workflow,
  newsroomId: string,
  claimIds: readonly string[],
): Promise<JobResult> {
  let left: readonly string[] = claimIds;
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const ids = left;
    const judged = async (tx: Transaction): Promise<string[]> => {
      const settlements = judge(await tx.claims.toJudge(ids), workflow.clock.now());
      return settlements.length > 0 ? tx.claims.settle(settlements) : [];
    };
    left = await workflow.transactions.within(newsroomId, judged, { redone: true });
    if (left.length === 0) return DONE;
  }
  return { kind: 'retry', reason: `${left.length} claims kept changing while they were judged` };
}

/** Judges every claim that is behind its evidence. One whose revision has been judged already is left alone. */
function judge({ claims, policy, ...provenance }: ClaimsToJudge, at: string): Settlement[] {
  const due = claims.filter(({ claim, assessed }) => assessed < claim.evidenceRevision);
  if (due.length === 0) return [];
  const index = indexProvenance(provenance);
  return due.map(({ claim, evidence, cause }) => {
    const revision = claim.evidenceRevision;
    const assessment = assess(index, evidence, policy);
    const change = applyJudgement(claim, { assessment, seen: evidenceSeen(index, evidence), revision, cause, at });
    return { claimId: claim.id, expectedVersion: claim.version, revision, change };
  });
}
