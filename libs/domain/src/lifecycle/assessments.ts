import type { Assessment, EvidenceSeen } from '../provenance/assessment.js';
import { moved, type ClaimChange } from './change.js';
import type { Claim, Verification } from './claim.js';

/** A judgement of a claim's evidence as it stood at `revision`. `cause`: what had changed, for the history. */
export interface Judgement {
  readonly assessment: Assessment;
  readonly seen: EvidenceSeen;
  readonly revision: number;
  readonly cause: unknown;
  readonly at: string;
}

/**
 * The claim after a judgement, or null where the judgement finds nothing new. It never touches a verification or a
 * hold: nothing automatic can take "not independently verified" away or bring it back.
 */
export function applyJudgement(claim: Claim, judgement: Judgement): ClaimChange | null {
  const challenged =
    claim.challenged ||
    (claim.standingVerification !== null && isChallenged(claim.standingVerification, judgement.seen));
  if (challenged === claim.challenged && sameAssessment(claim.assessment, judgement.assessment)) return null;
  const after = moved(claim, { assessment: judgement.assessment, challenged });
  return {
    before: claim,
    after,
    type: 'claim.assessed',
    at: judgement.at,
    by: null,
    reason: judgement.assessment.rule,
    details: { cause: judgement.cause, assessedRevision: judgement.revision },
  };
}

/**
 * Whether something has come up that the verification has not seen: new disputing evidence or a retraction below the
 * claim (DESIGN.md §2); for a verification that refuted the claim, new supporting evidence as well.
 */
function isChallenged(verification: Verification, now: EvidenceSeen): boolean {
  const { seen } = verification;
  return (
    hasNew(now.disputing, seen.disputing) ||
    hasNew(now.retracted, seen.retracted) ||
    (verification.outcome === 'refuted' && hasNew(now.supporting, seen.supporting))
  );
}

function hasNew(now: readonly string[], before: readonly string[]): boolean {
  return now.length > 0 && !now.every((id) => before.includes(id));
}

function sameAssessment(one: Assessment, other: Assessment): boolean {
  return canonical(one) === canonical(other);
}

/** The parts of an assessment in one fixed order: a stored one comes back with its keys in another. */
function canonical(a: Assessment): string {
  return JSON.stringify([
    a.status,
    a.strength,
    a.disputeStrength,
    a.restsOn.map(({ id, name }) => [id, name]),
    a.disputeRestsOn.map(({ id, name }) => [id, name]),
    a.chains.map(({ reports }) => reports),
    a.attention,
  ]);
}
