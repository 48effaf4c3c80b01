import { z } from 'zod';
import { CLAIM_ID, DELIVERY_ID, ENDPOINT_ID, TOLD_ID, VERIFIED_AT } from './examples.js';
import { PAGING, pageOf } from './paging.js';
import { GivenId, GivenMoment, Id, Moment, type Given } from './text.js';
import { WebhookEventType } from './vocabulary.js';
import { WEBHOOK_EVENTS, WebhookBody } from './webhook-events.js';

export const DeliveryState = z.enum(['waiting', 'sending', 'delivered', 'failed']).meta({
  id: 'DeliveryState',
  description: 'A delivery waits for its next try, is being sent, was answered with 2xx, or has been given up.',
});

const Attempt = z
  .strictObject({
    number: z.int().min(1).describe('Goes up with each try, and may skip.'),
    at: GivenMoment,
    durationMs: z.int().nullable().describe('Null where the worker was lost before it could tell.'),
    status: z.int().nullable().describe('Of the answer; null where none came.'),
    failure: z.string().nullable().describe('Why it did not succeed, in a word; null where it did.'),
    answer: z.string().nullable().describe('The first KiB of what was answered.'),
  })
  .meta({ id: 'DeliveryAttempt', description: 'One try of a delivery.' });

const SHAPE = {
  id: GivenId,
  event: z.strictObject({
    id: GivenId.describe('The `webhook-id`, the same at every try.'),
    sequence: z.int().min(1),
    type: WebhookEventType,
    claimId: GivenId.nullable(),
    version: z.int().nullable().describe('Of the claim.'),
  }),
  state: DeliveryState,
  tries: z.int().min(0).describe('Since it was last started.'),
  nextAt: GivenMoment.nullable().describe('When it is tried next; null unless it waits.'),
  createdAt: GivenMoment,
  endedAt: GivenMoment.nullable(),
  failure: z
    .string()
    .nullable()
    .describe('Why it was given up: `gave_up` after the last try, `endpoint_disabled`, `endpoint_deleted`.'),
  attempts: z.array(Attempt),
};

const DELIVERY = {
  id: DELIVERY_ID,
  event: { id: TOLD_ID, sequence: 12, type: 'claim.status_changed', claimId: CLAIM_ID, version: 6 },
  ...{ state: 'waiting', tries: 1, nextAt: '2024-12-20T14:05:02.000Z', createdAt: VERIFIED_AT },
  ...{ endedAt: null, failure: null },
  attempts: [
    {
      ...{ number: 1, at: '2024-12-20T14:00:00.005Z', durationMs: 38, status: 503, failure: 'status' },
      answer: 'Down for maintenance',
    },
  ],
};
const [SENT] = (WEBHOOK_EVENTS[1].meta()?.['examples'] ?? []) as unknown[];

export const WebhookDelivery = z
  .strictObject(SHAPE)
  .meta({ id: 'WebhookDelivery', description: 'One event on its way to one endpoint.', examples: [DELIVERY] });

export const WebhookDeliveryPage = pageOf('WebhookDeliveryPage', WebhookDelivery, [
  { items: [DELIVERY], cursor: null },
]);

export const WebhookDeliveryWithBody = z
  .strictObject({ ...SHAPE, body: WebhookBody.describe('What is sent, with its fields in this order at every try.') })
  .meta({
    id: 'WebhookDeliveryWithBody',
    description: 'One event on its way to one endpoint, with what is sent.',
    examples: [{ ...DELIVERY, body: SENT }],
  });

export const DeliveriesQuery = z.strictObject({
  ...PAGING,
  state: DeliveryState.exactOptional(),
  eventType: WebhookEventType.exactOptional(),
  claimId: Id.exactOptional().describe('Only those about this claim.'),
});

export const RecoveryRequest = z
  .strictObject({
    since: Moment.describe('Deliveries that failed then or later are sent again.'),
    until: Moment.nullable().default(null).describe('Only those that failed before then.'),
  })
  .refine(({ since, until }) => until === null || since < until, {
    path: ['until'],
    error: 'This must be later than `since`.',
  })
  .meta({
    id: 'RecoveryRequest',
    description: 'Since when failed deliveries are to be sent again.',
    examples: [{ since: '2024-12-20T13:59:00Z' }],
  });

export const Recovered = z
  .strictObject({ deliveries: z.int().min(0).describe('How many are sent again.') })
  .meta({ id: 'Recovered', description: 'What a recovery has begun.', examples: [{ deliveries: 12 }] });

const AttentionEntry = z.strictObject({
  reason: z.enum(['endpoint_disabled']),
  endpoint: z.strictObject({ id: GivenId, url: z.string(), description: z.string().nullable() }),
  since: GivenMoment,
  detail: z.string().describe('A sentence for people.'),
});

export const AttentionList = z.strictObject({ items: z.array(AttentionEntry) }).meta({
  id: 'AttentionList',
  description: 'What besides claims needs an admin or a lead.',
  examples: [
    {
      items: [
        {
          reason: 'endpoint_disabled',
          endpoint: { id: ENDPOINT_ID, url: 'https://cms.news.example/hooks/caveat', description: 'The CMS' },
          since: VERIFIED_AT,
          detail: 'It answered 410 Gone, and so is sent nothing any more.',
        },
      ],
    },
  ],
});

export type WebhookDelivery = Given<z.output<typeof WebhookDelivery>>;
export type WebhookDeliveryPage = Given<z.output<typeof WebhookDeliveryPage>>;
export type WebhookDeliveryWithBody = Given<z.output<typeof WebhookDeliveryWithBody>>;
export type DeliveriesQuery = z.output<typeof DeliveriesQuery>;
export type RecoveryRequest = z.output<typeof RecoveryRequest>;
export type Recovered = Given<z.output<typeof Recovered>>;
export type AttentionList = Given<z.output<typeof AttentionList>>;
