import { z } from 'zod';
import { ENDPOINT_ID, FILED_AT, TOLD_ID, VERIFIED_AT } from './examples.js';
import { pageOf } from './paging.js';
import { GivenId, GivenMoment, text, unique, WebAddress, type Given } from './text.js';
import { WebhookEventType } from './vocabulary.js';

const URL = 'Where its deliveries are posted to; https, unless the service is configured to allow http.';
const DESCRIPTION = 'What it is, for people.';
const EVENT_TYPES = 'What it is told of; empty for everything.';
const DESKS = 'Of claims, only those of these desks; empty for all. What is about no claim is told in any case.';
const RATE_LIMIT = 'Deliveries a second at most; null for no limit.';
const SIGNATURE =
  'How deliveries are signed: `v1` by HMAC-SHA256 with a shared secret, `v1a` by ed25519 with a key whose public half ' +
  'is known.';
const PUBLIC_KEY = 'With `v1a`, what deliveries are verified with: `whpk_…`. Null with `v1`.';
const SECRET =
  'With `v1`, what deliveries are verified with: `whsec_…`. It is told this once. Null with `v1a`, whose receivers need ' +
  'none.';

const eventTypes = () => unique(WebhookEventType, (type) => type).max(WebhookEventType.options.length);
const desks = () => unique(text(100), (desk) => desk).max(50);
const rateLimit = () => z.int().min(1).max(10_000).nullable();
const SignatureScheme = z.enum(['v1', 'v1a']);

const PLACE = 'https://cms.news.example/hooks/caveat';

export const NewWebhookEndpoint = z
  .strictObject({
    url: WebAddress.describe(URL),
    description: text(500).nullable().default(null).describe(DESCRIPTION),
    eventTypes: eventTypes().default([]).describe(EVENT_TYPES),
    desks: desks().default([]).describe(DESKS),
    rateLimit: rateLimit().default(null).describe(RATE_LIMIT),
    signature: SignatureScheme.default('v1').describe(SIGNATURE),
    enabled: z.boolean().default(true),
  })
  .meta({
    id: 'NewWebhookEndpoint',
    description: 'Where the newsroom wants its events posted to.',
    examples: [
      { url: PLACE, description: 'The CMS' },
      {
        url: 'https://app.news.example/caveats',
        eventTypes: ['claim.status_changed', 'claim.caveat_changed'],
        desks: ['world'],
        rateLimit: 20,
        signature: 'v1a',
      },
    ],
  });

export const WebhookEndpointChange = z
  .strictObject({
    url: WebAddress.exactOptional().describe(URL),
    description: text(500).nullable().exactOptional().describe(DESCRIPTION),
    eventTypes: eventTypes().exactOptional().describe(EVENT_TYPES),
    desks: desks().exactOptional().describe(DESKS),
    rateLimit: rateLimit().exactOptional().describe(RATE_LIMIT),
    enabled: z.boolean().exactOptional().describe('A disabled endpoint is sent nothing; what it misses is kept.'),
  })
  .refine((change) => Object.keys(change).length > 0, 'Say what is to change: one field at least.')
  .meta({
    id: 'WebhookEndpointChange',
    description: 'What is to change of an endpoint; what is left out stays.',
    minProperties: 1,
    examples: [{ enabled: false }, { enabled: true, rateLimit: 50 }],
  });

const SHAPE = {
  id: GivenId,
  url: z.string().describe(URL),
  description: z.string().nullable().describe(DESCRIPTION),
  eventTypes: z.array(WebhookEventType).describe(EVENT_TYPES),
  desks: z.array(z.string()).describe(DESKS),
  rateLimit: z.int().nullable().describe(RATE_LIMIT),
  signature: SignatureScheme.describe(SIGNATURE),
  publicKey: z.string().nullable().describe(PUBLIC_KEY),
  enabled: z.boolean(),
  disabled: z
    .strictObject({
      at: GivenMoment,
      reason: z
        .enum(['by_admin', 'gone', 'failing'])
        .describe('An admin said so, it answered 410 Gone, or it failed for five days without one success.'),
    })
    .nullable()
    .describe('Null while it is enabled.'),
  failingSince: GivenMoment.nullable().describe('Since when no delivery has succeeded; null where the last one did.'),
  createdAt: GivenMoment,
  updatedAt: GivenMoment,
};

const ENDPOINT = {
  ...{ id: ENDPOINT_ID, url: PLACE, description: 'The CMS', eventTypes: [], desks: [], rateLimit: null },
  ...{ signature: 'v1', publicKey: null, enabled: true, disabled: null, failingSince: null },
  ...{ createdAt: FILED_AT, updatedAt: FILED_AT },
};
const SHOWN = 'whsec_dGhpcy1pcy1uby1zZWNyZXQtYnV0LWFuLWV4YW1wbGU=';

export const WebhookEndpoint = z
  .strictObject(SHAPE)
  .meta({ id: 'WebhookEndpoint', description: 'Where events are posted to.', examples: [ENDPOINT] });

export const WebhookEndpointPage = pageOf('WebhookEndpointPage', WebhookEndpoint, [
  { items: [ENDPOINT], cursor: null },
]);

export const CreatedWebhookEndpoint = z
  .strictObject({ ...SHAPE, secret: z.string().nullable().describe(SECRET) })
  .meta({
    id: 'CreatedWebhookEndpoint',
    description: 'A new endpoint, with its secret.',
    examples: [{ ...ENDPOINT, secret: SHOWN }],
  });

const Recovery = z
  .strictObject({
    since: GivenMoment.describe('To be sent to `…/recover`.'),
    failed: z.int().min(0).describe('Deliveries that it would send again.'),
  })
  .nullable()
  .describe('Where the change has enabled the endpoint: what it has missed.');

export const ChangedWebhookEndpoint = z.strictObject({ ...SHAPE, recovery: Recovery }).meta({
  id: 'ChangedWebhookEndpoint',
  description: 'An endpoint after a change.',
  examples: [{ ...ENDPOINT, recovery: { since: VERIFIED_AT, failed: 12 } }],
});

/** A day: time enough for a receiver to be given the new secret. */
const VALID_FOR = 86_400;

export const SecretRotation = z
  .strictObject({
    validFor: z
      .int()
      .min(0)
      .max(7 * VALID_FOR)
      .default(VALID_FOR)
      .describe('Seconds for which the old secret stays valid beside the new one. 0 ends all older ones at once.'),
  })
  .meta({
    id: 'SecretRotation',
    description: 'For how long the old secret is to stay valid.',
    examples: [{}, { validFor: 3600 }],
  });

export const RotatedSecret = z
  .strictObject({
    secret: z.string().nullable().describe(SECRET),
    publicKey: z.string().nullable().describe(PUBLIC_KEY),
    oldValidUntil: GivenMoment.describe('Until then deliveries carry the signatures of both.'),
  })
  .meta({
    id: 'RotatedSecret',
    description: 'What deliveries are verified with from now on.',
    examples: [{ secret: SHOWN, publicKey: null, oldValidUntil: '2024-12-20T09:05:00.000Z' }],
  });

export const WebhookTestSent = z
  .strictObject({ eventId: GivenId.describe('The `webhook-id` of its delivery.') })
  .meta({ id: 'WebhookTestSent', description: 'A test that is on its way.', examples: [{ eventId: TOLD_ID }] });

export type NewWebhookEndpoint = z.output<typeof NewWebhookEndpoint>;
export type WebhookEndpointChange = z.output<typeof WebhookEndpointChange>;
export type WebhookEndpoint = Given<z.output<typeof WebhookEndpoint>>;
export type WebhookEndpointPage = Given<z.output<typeof WebhookEndpointPage>>;
export type CreatedWebhookEndpoint = Given<z.output<typeof CreatedWebhookEndpoint>>;
export type ChangedWebhookEndpoint = Given<z.output<typeof ChangedWebhookEndpoint>>;
export type SecretRotation = z.output<typeof SecretRotation>;
export type RotatedSecret = Given<z.output<typeof RotatedSecret>>;
export type WebhookTestSent = Given<z.output<typeof WebhookTestSent>>;
