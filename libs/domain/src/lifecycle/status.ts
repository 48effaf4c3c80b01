import { ATTENTION_REASONS, type AttentionReason, type Status } from '../vocabulary.js';
import type { Claim } from './claim.js';

/** What a status follows from. */
export type StatusFacts = Pick<Claim, 'hold' | 'standingVerification' | 'assessment'>;

/**
 * What the newsroom says of the claim (DESIGN.md §2, "Status"): a hold, else a signed-off verification that stands and
 * found something, else what the evidence supports.
 */
export function statusOf({ hold, standingVerification, assessment }: StatusFacts): Status {
  if (hold) return hold.status;
  if (standingVerification?.outcome === 'confirmed') return 'independently_verified';
  if (standingVerification?.outcome === 'refuted') return 'refuted';
  return assessment.status;
}

/** Whether the caveat says "unable to independently verify": the newsroom's own check stands and found nothing out. */
export function wasInconclusive({ standingVerification }: Pick<Claim, 'standingVerification'>): boolean {
  return standingVerification?.outcome === 'inconclusive';
}

/** Why the claim needs a person, in the order of the vocabulary. */
export function attentionOf(claim: Omit<Claim, 'status' | 'attention'>): AttentionReason[] {
  const reasons = new Set<AttentionReason>(claim.assessment.attention);
  if (claim.openVerification) reasons.add('sign_off_requested');
  if (claim.challenged) reasons.add('verification_challenged');
  if (claim.recheckDue) reasons.add('recheck_due');
  if (claim.caveatOutdated) reasons.add('caveat_outdated');
  if (claim.hold && claim.hold.status !== claim.assessment.status) reasons.add('assessment_differs');
  return ATTENTION_REASONS.filter((reason) => reasons.has(reason));
}
