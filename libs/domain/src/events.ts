/** What the history is made of. Each event is one line in the life of a claim, or of the newsroom's provenance. */
export const EVENT_TYPES = [
  'claim.created',
  'claim.changed',
  'claim.evidence_recorded',
  'claim.assessed',
  'claim.held',
  'claim.hold_lifted',
  'claim.verification_submitted',
  'claim.verification_signed_off',
  'claim.verification_revoked',
  'claim.verification_upheld',
  'claim.recheck_due',
  'source.recorded',
  'source.changed',
  'report.recorded',
  'report.derived',
  'report.retracted',
  'newsroom.changed',
] as const;

export type EventType = (typeof EVENT_TYPES)[number];
