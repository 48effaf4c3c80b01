import type { Assessment, EvidenceSeen } from '../provenance/assessment.js';
import type { AssessedStatus, AttentionReason, Outcome, Status } from '../vocabulary.js';

/** An editor keeps the claim at a status. `by` is a member's id, `at` ISO 8601 UTC. */
export interface Hold {
  readonly status: AssessedStatus;
  readonly reason: string;
  readonly by: string;
  readonly at: string;
}

export type VerificationState = 'submitted' | 'signed_off' | 'revoked' | 'superseded';

/** The newsroom's own check of a claim, bound to the evidence that it saw. Members by id, times ISO 8601 UTC. */
export interface Verification {
  readonly id: string;
  readonly outcome: Outcome;
  readonly methods: readonly string[];
  readonly findings: string;
  readonly state: VerificationState;
  readonly evidenceRevision: number;
  readonly seen: EvidenceSeen;
  readonly submittedBy: string;
  readonly submittedAt: string;
  readonly signedOffBy: string | null;
  readonly signedOffAt: string | null;
  readonly signOffNote: string | null;
  readonly revokedBy: string | null;
  readonly revokedAt: string | null;
  readonly revocationReason: string | null;
}

/**
 * All that the rules of the lifecycle need to know of one claim.
 * `spreadPending`: something upstream has changed that has not been carried to this claim yet.
 */
export interface Claim {
  readonly id: string;
  readonly version: number;
  readonly status: Status;
  readonly evidenceRevision: number;
  readonly spreadPending: boolean;
  readonly assessment: Assessment;
  readonly hold: Hold | null;
  readonly openVerification: Verification | null;
  readonly standingVerification: Verification | null;
  readonly challenged: boolean;
  readonly recheckAt: string | null;
  readonly recheckDue: boolean;
  /** Some story has shown an older status for too long. */
  readonly caveatOutdated: boolean;
  readonly attention: readonly AttentionReason[];
}

/** The assessment of a claim that nobody has reported yet. */
export const NO_EVIDENCE: Assessment = {
  status: 'reported',
  rule: 'assessment.reported',
  strength: 0,
  disputeStrength: 0,
  restsOn: [],
  disputeRestsOn: [],
  chains: [],
  attention: [],
};
