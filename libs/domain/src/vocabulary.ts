/** The closed sets of words that the whole of Caveat uses (DESIGN.md §1). One list each, from the database to the screen. */

export const STATUSES = [
  'reported',
  'corroborated',
  'disputed',
  'withdrawn',
  'independently_verified',
  'refuted',
] as const;
/** What the newsroom says of a claim now. */
export type Status = (typeof STATUSES)[number];

export const ASSESSED_STATUSES = ['reported', 'corroborated', 'disputed', 'withdrawn'] as const;
/** What the evidence alone can yield. The other two statuses need a signed-off verification. */
export type AssessedStatus = (typeof ASSESSED_STATUSES)[number];

export const STANCES = ['supports', 'disputes', 'does_not_address'] as const;
/** How a report bears on a claim. */
export type Stance = (typeof STANCES)[number];

export const RELIABILITIES = ['A', 'B', 'C', 'D', 'E', 'F'] as const;
/** Source reliability on the Admiralty scale (NATO AJP-2.1): A completely reliable … E unreliable, F cannot be judged. */
export type Reliability = (typeof RELIABILITIES)[number];

export const ROLES = ['reporter', 'editor', 'lead', 'admin'] as const;
/** What a member of a newsroom is. */
export type Role = (typeof ROLES)[number];

export const SCOPES = [
  'claims:read',
  'claims:write',
  'evidence:write',
  'verifications:write',
  'sign_off',
  'stories:write',
  'events:read',
  'webhooks:read',
  'webhooks:write',
  'newsroom:read',
  'newsroom:write',
  'members:read',
  'members:write',
  'audit:read',
] as const;
/** A part of what an API key may do. Its holder's role bounds it besides. */
export type Scope = (typeof SCOPES)[number];

export const OUTCOMES = ['confirmed', 'refuted', 'inconclusive'] as const;
/** What a verification found. */
export type Outcome = (typeof OUTCOMES)[number];

export const ATTENTION_REASONS = [
  'sign_off_requested',
  'verification_challenged',
  'single_unnamed_source',
  'circular_reporting',
  'source_retracted',
  'recheck_due',
  'assessment_differs',
  'caveat_outdated',
] as const;
/** Why a claim needs a person. */
export type AttentionReason = (typeof ATTENTION_REASONS)[number];
