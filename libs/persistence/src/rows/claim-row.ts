import type { Claim, Verification } from '#domain/lifecycle/claim.js';
import type { Assessment, Strength } from '#domain/provenance/assessment.js';
import type { AssessedStatus, AttentionReason, Status } from '#domain/vocabulary.js';

type Time = Date | string;

/** A claim as CLAIM_COLUMNS reads it. Times are Dates from a row, and text from JSON. */
export interface ClaimRow {
  id: string;
  version: number;
  status: Status;
  evidence_revision: number;
  assessed: number;
  cause: unknown;
  spread_pending: boolean;
  assessed_status: AssessedStatus;
  strength: Strength;
  dispute_strength: Strength;
  grounds: Grounds;
  attention: AttentionReason[];
  hold_status: AssessedStatus | null;
  hold_reason: string | null;
  hold_by: string | null;
  hold_at: Time | null;
  challenged: boolean;
  recheck_at: Time | null;
  recheck_due: boolean;
  caveat_outdated: boolean;
  open: VerificationRow | null;
  standing: VerificationRow | null;
}

/** What an assessment rests on, as the claim's row keeps it beside status and strength. */
export type Grounds = Omit<Assessment, 'status' | 'strength' | 'disputeStrength' | 'rule'>;

export interface VerificationRow {
  id: string;
  outcome: Verification['outcome'];
  methods: string[];
  findings: string;
  state: Verification['state'];
  evidence_revision: number;
  seen: Verification['seen'];
  submitted_by: string;
  submitted_at: Time;
  signed_off_by: string | null;
  signed_off_at: Time | null;
  sign_off_note: string | null;
  revoked_by: string | null;
  revoked_at: Time | null;
  revocation_reason: string | null;
}

export function claimOf(row: ClaimRow): Claim {
  return {
    id: row.id,
    version: row.version,
    status: row.status,
    evidenceRevision: row.evidence_revision,
    spreadPending: row.spread_pending,
    assessment: {
      status: row.assessed_status,
      rule: `assessment.${row.assessed_status}`,
      strength: row.strength,
      disputeStrength: row.dispute_strength,
      ...row.grounds,
    },
    hold: holdOf(row),
    openVerification: row.open && verificationOf(row.open),
    standingVerification: row.standing && verificationOf(row.standing),
    challenged: row.challenged,
    recheckAt: iso(row.recheck_at),
    recheckDue: row.recheck_due,
    caveatOutdated: row.caveat_outdated,
    attention: row.attention,
  };
}

export function groundsOf({ restsOn, disputeRestsOn, chains, attention }: Assessment): Grounds {
  return { restsOn, disputeRestsOn, chains, attention };
}

function holdOf({ hold_status, hold_reason, hold_by, hold_at }: ClaimRow): Claim['hold'] {
  if (!hold_status || !hold_reason || !hold_by || !hold_at) return null;
  return { status: hold_status, reason: hold_reason, by: hold_by, at: utc(hold_at) };
}

function verificationOf(row: VerificationRow): Verification {
  return {
    id: row.id,
    outcome: row.outcome,
    methods: row.methods,
    findings: row.findings,
    state: row.state,
    evidenceRevision: row.evidence_revision,
    seen: row.seen,
    submittedBy: row.submitted_by,
    submittedAt: utc(row.submitted_at),
    signedOffBy: row.signed_off_by,
    signedOffAt: iso(row.signed_off_at),
    signOffNote: row.sign_off_note,
    revokedBy: row.revoked_by,
    revokedAt: iso(row.revoked_at),
    revocationReason: row.revocation_reason,
  };
}

function utc(time: Time): string {
  return new Date(time).toISOString();
}

function iso(time: Time | null): string | null {
  return time === null ? null : utc(time);
}
