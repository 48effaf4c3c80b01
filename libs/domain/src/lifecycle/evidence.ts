import type { Stance } from '../vocabulary.js';
import { moved, type Actor, type ClaimChange } from './change.js';
import type { Claim } from './claim.js';

/** A report that bears on a claim. */
export interface FiledEvidence {
  readonly reportId: string;
  readonly stance: Stance;
  readonly note: string | null;
}

/**
 * The claim after evidence was filed on it, or null where the same was filed before. Only a new report or another
 * stance is a change of evidence; another note is not, but the history keeps it.
 */
export function fileEvidence(
  claim: Claim,
  filed: FiledEvidence,
  known: FiledEvidence | null,
  actor: Actor,
): ClaimChange | null {
  if (known?.stance === filed.stance && known.note === filed.note) return null;
  const changesEvidence = known?.stance !== filed.stance;
  return {
    before: claim,
    after: moved(claim, changesEvidence ? { evidenceRevision: claim.evidenceRevision + 1 } : {}),
    type: 'claim.evidence_recorded',
    at: actor.at,
    by: actor.memberId,
    reason: null,
    details: { evidence: { ...filed, previousStance: known?.stance ?? null } },
  };
}
