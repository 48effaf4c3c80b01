/**
 * Closed sets of words that clients offer. They stand apart from the schemas made of them, so that a page can have the words
 * without what checks them.
 */

export const STATUSES = [
  'reported',
  'corroborated',
  'disputed',
  'withdrawn',
  'independently_verified',
  'refuted',
] as const;

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
  'claim.mark_undone',
  'claim.recheck_due',
  'claim.caveat_outdated',
  'claim.caveat_shown',
  'claim.reworded',
  'source.recorded',
  'source.changed',
  'source.merged',
  'source.unmerged',
  'report.recorded',
  'report.derived',
  'report.retracted',
  'newsroom.changed',
  'story.recorded',
  'story.changed',
  'story.acknowledged',
  'story.caveat_outdated',
  'endpoint.created',
  'endpoint.changed',
  'endpoint.secret_rotated',
  'endpoint.disabled',
  'endpoint.deleted',
  'webhook.test',
  'claim.status_changed',
  'claim.caveat_changed',
  'claim.attention_raised',
] as const;

export const WEBHOOK_EVENT_TYPES = [
  'claim.created',
  'claim.status_changed',
  'claim.caveat_changed',
  'claim.attention_raised',
  'report.retracted',
  'story.caveat_outdated',
  'endpoint.disabled',
  'webhook.test',
] as const;

export const CLAIM_SORTS = ['-createdAt', 'createdAt', '-updatedAt', 'updatedAt', 'rank'] as const;

export const LOCALES = ['en', 'ar', 'fr', 'de', 'ko', 'ru', 'es', 'uk'] as const;

/** The terms of the field that clients offer; any other is taken as well. */
export const METHODS_OF_THE_FIELD = [
  'geolocation',
  'chronolocation',
  'document_authentication',
  'image_analysis',
  'reverse_image_search',
  'own_reporting',
  'interview',
  'records_search',
  'expert',
  'data_analysis',
] as const;

/** The Admiralty scale. */
export const RELIABILITIES = ['A', 'B', 'C', 'D', 'E', 'F'] as const;
