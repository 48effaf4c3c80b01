import { z } from 'zod';
import {
  ATTENTION_REASONS,
  CLAIM_SORTS,
  EVENT_TYPES,
  LOCALES,
  RELIABILITIES,
  STATUSES,
  WEBHOOK_EVENT_TYPES,
} from './words.js';

/** The closed sets of words, as the wire carries them. A test holds them equal to those of the domain. */

export const Status = z.enum(STATUSES).meta({ id: 'Status', description: 'What the newsroom says of a claim now.' });

export const AssessedStatus = z.enum(['reported', 'corroborated', 'disputed', 'withdrawn']).meta({
  id: 'AssessedStatus',
  description: 'What the evidence alone can yield. The other two statuses need a signed-off verification.',
});

export const Stance = z
  .enum(['supports', 'disputes', 'does_not_address'])
  .meta({ id: 'Stance', description: 'How a report bears on a claim.' });

export const Reliability = z.enum(RELIABILITIES).meta({
  id: 'Reliability',
  description:
    'Reliability of a source on the Admiralty scale: A completely reliable … E unreliable, F cannot be judged.',
});

export const Role = z
  .enum(['reporter', 'editor', 'lead', 'admin'])
  .meta({ id: 'Role', description: 'What a member of a newsroom is.' });

export const Scope = z
  .enum([
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
  ])
  .meta({ id: 'Scope', description: "A part of what an API key may do. Its holder's role bounds it besides." });

export const Outcome = z
  .enum(['confirmed', 'refuted', 'inconclusive'])
  .meta({ id: 'Outcome', description: 'What a verification found.' });

export const AttentionReason = z
  .enum(ATTENTION_REASONS)
  .meta({ id: 'AttentionReason', description: 'Why a claim needs a person.' });

export const Priority = z
  .enum(['low', 'normal', 'high', 'urgent'])
  .meta({ id: 'Priority', description: 'How soon the newsroom wants the claim looked at.' });

export const VerificationState = z.enum(['submitted', 'signed_off', 'revoked', 'superseded']).meta({
  id: 'VerificationState',
  description: 'A verification waits for a sign-off, stands, was taken back, or gave way to another one.',
});

export const EventType = z.enum(EVENT_TYPES).meta({ id: 'EventType', description: 'What an event tells.' });

export const WebhookEventType = z
  .enum(WEBHOOK_EVENT_TYPES)
  .meta({ id: 'WebhookEventType', description: 'What a webhook tells.' });

export const ClaimSort = z.enum(CLAIM_SORTS).meta({
  id: 'ClaimSort',
  description:
    'The order of a list of claims. A minus puts the newest first; `rank` those that the most stories show, of these ' +
    'those with the nearest deadline, of these the oldest.',
});

export const Locale = z
  .enum(LOCALES)
  .meta({ id: 'Locale', description: 'A language that the catalogue of caveats is written in.' });
