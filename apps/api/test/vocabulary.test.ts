import { describe, expect, it } from '@jest/globals';
import * as wire from '#contracts/vocabulary.js';
import { DeliveryState } from '#contracts/webhook-deliveries.js';
import { WEBHOOK_EVENT_TYPES } from '#domain/announcements/announcement.js';
import { LOCALES } from '#domain/caveats/locales.js';
import { EVENT_TYPES } from '#domain/events.js';
import * as domain from '#domain/vocabulary.js';
import { CLAIM_SORTS } from '#workflow/ports/readers.js';
import { DELIVERY_STATES } from '#workflow/ports/webhook-reader.js';

describe('the words on the wire', () => {
  it.each([
    ['statuses', wire.Status, domain.STATUSES],
    ['assessed statuses', wire.AssessedStatus, domain.ASSESSED_STATUSES],
    ['stances', wire.Stance, domain.STANCES],
    ['reliabilities', wire.Reliability, domain.RELIABILITIES],
    ['roles', wire.Role, domain.ROLES],
    ['scopes', wire.Scope, domain.SCOPES],
    ['outcomes', wire.Outcome, domain.OUTCOMES],
    ['attention reasons', wire.AttentionReason, domain.ATTENTION_REASONS],
    ['event types', wire.EventType, [...new Set([...EVENT_TYPES, ...WEBHOOK_EVENT_TYPES])]],
    ['webhook event types', wire.WebhookEventType, WEBHOOK_EVENT_TYPES],
    ['states of deliveries', DeliveryState, DELIVERY_STATES],
    ['locales', wire.Locale, LOCALES],
    ['sorts', wire.ClaimSort, CLAIM_SORTS],
  ])('are those of the domain: %s', (_, schema, words) => {
    expect(schema.options).toEqual(words);
  });
});
