import type { z } from 'zod';
import { BulkChange } from '#contracts/bulk-change.js';
import { ClaimChange, NewClaim } from '#contracts/claims.js';
import { NewEvidence } from '#contracts/evidence.js';
import { NewHold } from '#contracts/holds.js';
import { NewsroomChange } from '#contracts/newsroom.js';
import { NewDerivations, NewReport, NewRetraction } from '#contracts/reports.js';
import { NewSource } from '#contracts/sources.js';
import { NewStory, StoryChange } from '#contracts/stories.js';
import { NewVerification, Revocation, SignOff, Upholding } from '#contracts/verifications.js';
import { NewWebhookEndpoint, WebhookEndpointChange } from '#contracts/webhook-endpoints.js';

const VERIFICATION = '/v1/claims/{id}/verifications/{verificationId}';

/** What the service checks a body by, for what the forms of the desk send. */
const SCHEMAS: Readonly<Record<string, z.ZodType>> = {
  'POST /v1/claims': NewClaim,
  'PATCH /v1/claims/{id}': ClaimChange,
  'POST /v1/claim-changes': BulkChange,
  'PUT /v1/claims/{id}/hold': NewHold,
  'POST /v1/claims/{id}/evidence': NewEvidence,
  'POST /v1/claims/{id}/verifications': NewVerification,
  [`POST ${VERIFICATION}/sign-off`]: SignOff,
  [`POST ${VERIFICATION}/revocation`]: Revocation,
  [`POST ${VERIFICATION}/upholding`]: Upholding,
  'POST /v1/sources': NewSource,
  'POST /v1/reports': NewReport,
  'POST /v1/reports/{id}/derivations': NewDerivations,
  'POST /v1/reports/{id}/retraction': NewRetraction,
  'POST /v1/stories': NewStory,
  'PATCH /v1/stories/{id}': StoryChange,
  'POST /v1/webhook-endpoints': NewWebhookEndpoint,
  'PATCH /v1/webhook-endpoints/{id}': WebhookEndpointChange,
  'PATCH /v1/newsroom': NewsroomChange,
};

/** A fault of a body, as a problem document tells it. */
export interface Fault {
  readonly pointer: string;
  readonly detail: string;
}

/**
 * The faults for which the schemas have words for people, such as a text that is too long or empty.
 * @returns none where it is right, and where something else is wrong with it: the service says that better
 */
export function faultsOf(operation: string, body: unknown): readonly Fault[] {
  const { error } = SCHEMAS[operation]?.safeParse(body) ?? {};
  const issues = error?.issues ?? [];
  // The sentences of the schemas end as sentences do; those of their library do not.
  if (!issues.every(({ message }) => message.endsWith('.'))) return [];
  return issues.map(({ path, message }) => ({
    pointer: path.map((part) => `/${String(part)}`).join(''),
    detail: message,
  }));
}
