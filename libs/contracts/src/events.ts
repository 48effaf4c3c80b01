import { z } from 'zod';
import { ASSESSED } from './assessment.js';
import { ASSESSED_AT, CLAIM_ID, EVENT_ID, NOT_VERIFIED } from './examples.js';
import { pageOf, wholeNumber } from './paging.js';
import { GivenId, GivenMoment, type Given } from './text.js';
import { EventType, Locale } from './vocabulary.js';

const EVENT = {
  id: EVENT_ID,
  sequence: 5,
  claimId: CLAIM_ID,
  version: 3,
  type: 'claim.assessed',
  at: ASSESSED_AT,
  by: null,
  reason: 'assessment.reported',
  data: { assessedRevision: 1, after: { assessment: { ...ASSESSED, revision: undefined, pending: undefined } } },
};
// Built through JSON, as it goes over the wire: what is undefined is not there.
const WIRE_EVENT: unknown = JSON.parse(JSON.stringify(EVENT));

const Event = z
  .strictObject({
    id: GivenId,
    sequence: z
      .int()
      .min(1)
      .nullable()
      .describe("Its place in the newsroom's events, without a gap; null for the moment until it has been given one."),
    claimId: GivenId.nullable().describe('Null where it is about no single claim.'),
    version: z.int().min(1).nullable().describe('The version that the claim has by it.'),
    type: EventType,
    at: GivenMoment,
    by: z
      .strictObject({ id: GivenId, name: z.string() })
      .nullable()
      .describe('The member who did it; null where a job did.'),
    reason: z.string().nullable().describe('As given by the member, or the rule by which a job decided.'),
    data: z
      .record(z.string(), z.unknown())
      .describe('What the event tells: its cause, and the parts that changed as they are after it.'),
  })
  .meta({ id: 'Event', description: 'A line of the history, which is only ever added to.', examples: [WIRE_EVENT] });

const ClaimEvent = z
  .strictObject({
    ...Event.shape,
    caveats: z
      .partialRecord(Locale, z.string().nullable())
      .nullable()
      .describe(
        'The caveat in each language of the newsroom as the event left it, in the words of then; null where the event ' +
          'has nothing to do with it.',
      ),
  })
  .meta({ id: 'ClaimEvent', description: "A line of a claim's history, which is only ever added to." });

export const HistoryPage = pageOf('HistoryPage', ClaimEvent, [
  { items: [{ ...(WIRE_EVENT as object), caveats: { en: NOT_VERIFIED } }], cursor: null },
]);

export const EventsQuery = z.strictObject({
  after: z
    .union([z.literal('latest'), wholeNumber(0, Number.MAX_SAFE_INTEGER)])
    .default(0)
    .describe('Only events with a greater sequence; `latest` for those that are yet to come.'),
  limit: wholeNumber(1, 1000).default(100).describe('Most events on the page. A stream takes no heed of it.'),
});

export const EventPage = z
  .strictObject({
    items: z.array(Event),
    next: z
      .int()
      .min(0)
      .describe('To be sent as `after` for what comes next; the same as before where nothing has come.'),
  })
  .meta({
    id: 'EventPage',
    description: "The newsroom's events in order.",
    examples: [{ items: [WIRE_EVENT], next: 5 }],
  });

export type HistoryPage = Given<z.output<typeof HistoryPage>>;
export type EventPage = Given<z.output<typeof EventPage>>;
export type EventsQuery = z.output<typeof EventsQuery>;
