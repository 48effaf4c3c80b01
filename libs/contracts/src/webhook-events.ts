import { z } from 'zod';
import {
  ACCOUNT_ID,
  ASSESSED_AT,
  CLAIM_ID,
  ENDPOINT_ID,
  FILED_AT,
  LAWMAKER,
  NOT_VERIFIED,
  STATEMENT,
  STORY_ID,
  VERIFIED_AT,
} from './examples.js';
import { GivenId, GivenMoment, type Given } from './text.js';
import { AttentionReason, Status, type WebhookEventType } from './vocabulary.js';

/** The bodies of webhooks: what stands in them for each type, with an example that goes with those of the API. */

const sequence = z
  .int()
  .min(1)
  .describe("Its place in the newsroom's events, without a gap; `GET /v1/events?after=` reads what comes after it.");

const Caveats = z
  .record(z.string(), z.string().nullable())
  .describe('The sentence to show, by language; null where none must go with the claim any more.');

const StoryTold = z.strictObject({ id: GivenId, url: z.string(), externalId: z.string().nullable() }).meta({
  id: 'WebhookStory',
  description: 'A story that shows the claim; `externalId` is the id that the CMS gave it.',
});

const claim = z.strictObject({
  id: GivenId,
  version: z.int().min(1).describe('Goes up by one with each change. What has a lower one than you have shown is old.'),
  status: Status,
  previousStatus: Status.nullable().describe('Null where the claim is new.'),
  statement: z.string(),
});

const ABOUT_CLAIM = {
  sequence,
  claim,
  caveat: Caveats,
  reason: z.string().nullable().describe('As given by the member, or the rule by which a job decided.'),
  stories: z.array(StoryTold).describe('The stories in which the claim appears.'),
};

const STORY = { id: STORY_ID, url: 'https://www.news.example/world/kursk', externalId: 'cms-48213' };
const CLAIM = { id: CLAIM_ID, version: 1, status: 'reported', previousStatus: null, statement: STATEMENT };
const CREATED = { sequence: 4, claim: CLAIM, caveat: { en: NOT_VERIFIED }, reason: null, stories: [] };
const MOVED = {
  sequence: 12,
  claim: { ...CLAIM, version: 6, status: 'independently_verified', previousStatus: 'reported' },
  caveat: { en: null },
  reason: null,
  stories: [STORY],
};

function told<Type extends z.output<typeof WebhookEventType>, Data extends z.ZodType>(
  type: Type,
  id: string,
  data: Data,
  description: string,
  example: { at: string; data: unknown },
) {
  return z.strictObject({ type: z.literal(type), timestamp: GivenMoment.describe('When it happened.'), data }).meta({
    id,
    description,
    examples: [{ type, timestamp: example.at, data: example.data }],
  });
}

const ClaimCreated = told(
  'claim.created',
  'ClaimCreated',
  z.strictObject(ABOUT_CLAIM),
  'A claim has been filed. Nobody has reported it yet, so it is not independently verified.',
  { at: FILED_AT, data: CREATED },
);

const ClaimStatusChanged = told(
  'claim.status_changed',
  'ClaimStatusChanged',
  z.strictObject(ABOUT_CLAIM),
  'The newsroom says something else of the claim than before.',
  { at: VERIFIED_AT, data: MOVED },
);

const ClaimCaveatChanged = told(
  'claim.caveat_changed',
  'ClaimCaveatChanged',
  z.strictObject(ABOUT_CLAIM),
  'Other words go with the claim, in some language at least. Whoever shows it shows these from now on.',
  { at: VERIFIED_AT, data: { ...MOVED, sequence: 13 } },
);

const ClaimAttentionRaised = told(
  'claim.attention_raised',
  'ClaimAttentionRaised',
  z.strictObject({
    ...ABOUT_CLAIM,
    attention: z.strictObject({
      raised: z.array(AttentionReason).describe('Those that are new.'),
      all: z.array(AttentionReason).describe('All that there are now.'),
    }),
  }),
  'The claim needs a person.',
  {
    at: ASSESSED_AT,
    data: {
      ...{ ...CREATED, sequence: 8, claim: { ...CLAIM, version: 3, previousStatus: 'reported' } },
      reason: 'assessment.reported',
      attention: { raised: ['single_unnamed_source'], all: ['single_unnamed_source'] },
    },
  },
);

const ReportRetracted = told(
  'report.retracted',
  'ReportRetracted',
  z.strictObject({
    sequence,
    report: z.strictObject({ id: GivenId, title: z.string(), sourceId: GivenId }),
    reason: z.string().nullable(),
    claimIds: z
      .array(GivenId)
      .describe('Claims on which the report itself bears; those further downstream follow by themselves.'),
  }),
  'A source has taken a report back. Every claim that rests on it is judged anew, and told of where it moves.',
  {
    at: VERIFIED_AT,
    data: {
      sequence: 15,
      report: { id: ACCOUNT_ID, title: 'Account of the closed briefing', sourceId: LAWMAKER.id },
      reason: 'The account was corrected.',
      claimIds: [CLAIM_ID],
    },
  },
);

const StoryCaveatOutdated = told(
  'story.caveat_outdated',
  'StoryCaveatOutdated',
  z.strictObject({
    sequence,
    story: StoryTold.extend({ headline: z.string() }),
    claims: z.array(
      z.strictObject({
        id: GivenId,
        version: z.int().min(1),
        status: Status,
        statement: z.string(),
        shownVersion: z.int().min(1).describe('The version that the page shows, as far as its CMS has told.'),
        shownStatus: Status,
        behindSince: GivenMoment.describe('Since when the claim has had another status.'),
        caveat: Caveats,
      }),
    ),
  }),
  'A page has shown an older status of a claim for longer than the newsroom allows.',
  {
    at: '2024-12-20T14:10:00.000Z',
    data: {
      sequence: 17,
      story: { ...STORY, headline: 'At least 100 North Korean soldiers killed in Kursk, Seoul says' },
      claims: [
        {
          ...{ id: CLAIM_ID, version: 6, status: 'independently_verified', statement: STATEMENT },
          ...{ shownVersion: 1, shownStatus: 'reported', behindSince: VERIFIED_AT, caveat: { en: null } },
        },
      ],
    },
  },
);

const EndpointDisabled = told(
  'endpoint.disabled',
  'EndpointDisabled',
  z.strictObject({
    sequence,
    endpoint: z.strictObject({
      id: GivenId,
      origin: z.string().nullable().describe('Of its url; the rest may hold a token.'),
      description: z.string().nullable(),
    }),
    reason: z.enum(['gone', 'failing']).describe('It answered 410 Gone, or failed for days without one success.'),
    failingSince: GivenMoment.nullable(),
  }),
  'A webhook endpoint of the newsroom gets nothing more, until an admin enables it.',
  {
    at: '2024-12-25T14:00:00.000Z',
    data: {
      sequence: 31,
      endpoint: { id: ENDPOINT_ID, origin: 'https://cms.news.example', description: 'The CMS' },
      reason: 'failing',
      failingSince: VERIFIED_AT,
    },
  },
);

const WebhookTest = told(
  'webhook.test',
  'WebhookTest',
  z.strictObject({ sequence, endpoint: z.strictObject({ id: GivenId }) }),
  'An admin tries the endpoint. It goes to that endpoint alone.',
  { at: FILED_AT, data: { sequence: 3, endpoint: { id: ENDPOINT_ID } } },
);

export const WEBHOOK_EVENTS = [
  ClaimCreated,
  ClaimStatusChanged,
  ClaimCaveatChanged,
  ClaimAttentionRaised,
  ReportRetracted,
  StoryCaveatOutdated,
  EndpointDisabled,
  WebhookTest,
] as const;

/** What is sent, by its `type`. */
export const WebhookBody = z.discriminatedUnion('type', WEBHOOK_EVENTS);

export type WebhookBody = Given<z.output<typeof WebhookBody>>;
