import { z } from 'zod';
import {
  CLAIM_ID,
  CURSOR,
  EDITOR,
  FILED_AT,
  LAWMAKER,
  NOT_VERIFIED,
  REPORTED_AT,
  REPORTER,
  STATEMENT,
} from './examples.js';
import { ASSESSED, Assessment } from './assessment.js';
import { Hold } from './holds.js';
import { PendingMark } from './marks.js';
import { PAGING, pageOf } from './paging.js';
import { GivenId, GivenMoment, Id, LanguageTag, Moment, text, type Given } from './text.js';
import { Verification } from './verifications.js';
import { AttentionReason, ClaimSort, Locale, Priority, Status } from './vocabulary.js';

const DESK = 'The desk of the newsroom that keeps it.';
const LANGUAGE = 'The language that the statement is in (BCP 47).';
const RECHECK = 'When it is to be looked at again.';
const DEADLINE = 'When an answer is needed.';
const ASSIGNEE = 'The active member who sees to it.';

export const NewClaim = z
  .strictObject({
    statement: text(2000).describe('One atomic statement that can be checked.'),
    claimantId: Id.describe('The source that claims it.'),
    desk: text(100).nullable().default(null).describe(DESK),
    language: LanguageTag.nullable().default(null).describe(LANGUAGE),
    priority: Priority.default('normal'),
    recheckAt: Moment.nullable().default(null).describe(RECHECK),
    deadline: Moment.nullable().default(null).describe(DEADLINE),
    assigneeId: Id.nullable().default(null).describe(ASSIGNEE),
  })
  .meta({
    id: 'NewClaim',
    description: 'One atomic checkable statement, and who makes it.',
    examples: [
      {
        ...{ statement: STATEMENT, claimantId: LAWMAKER.id, desk: 'world', language: 'en', priority: 'high' },
        deadline: '2024-12-19T17:00:00Z',
      },
      { statement: 'High-ranking officers are among the North Korean dead.', claimantId: LAWMAKER.id },
    ],
  });

export const ClaimChange = z
  .strictObject({
    desk: text(100).nullable().exactOptional().describe(DESK),
    language: LanguageTag.nullable().exactOptional().describe(LANGUAGE),
    priority: Priority.exactOptional(),
    recheckAt: Moment.nullable().exactOptional().describe(RECHECK),
    deadline: Moment.nullable().exactOptional().describe(DEADLINE),
    assigneeId: Id.nullable().exactOptional().describe(ASSIGNEE),
  })
  .refine((change) => Object.keys(change).length > 0, 'Say what is to change: one field at least.')
  .meta({
    id: 'ClaimChange',
    description: 'How the claim is filed from now on; what is left out stays.',
    minProperties: 1,
    examples: [
      { priority: 'urgent', recheckAt: '2025-01-06T09:00:00Z' },
      { desk: null },
      { assigneeId: EDITOR.id, deadline: '2024-12-20T06:00:00Z' },
    ],
  });

const CLAIM = {
  id: CLAIM_ID,
  statement: STATEMENT,
  claimant: LAWMAKER,
  claimantId: LAWMAKER.id,
  status: 'reported',
  caveat: NOT_VERIFIED,
  caveats: { en: NOT_VERIFIED },
  attribution: 'according to Lee Sung-kwon, South Korean lawmaker',
  version: 3,
  evidenceRevision: 1,
  assessment: ASSESSED,
  attention: [],
  verification: null,
  openVerification: null,
  hold: null,
  pendingMarks: [],
  desk: 'world',
  language: 'en',
  priority: 'high',
  recheckAt: null,
  deadline: '2024-12-19T17:00:00.000Z',
  assignee: EDITOR,
  reach: 1,
  createdAt: FILED_AT,
  createdBy: REPORTER.id,
  updatedAt: REPORTED_AT,
};

export const Claim = z
  .strictObject({
    id: GivenId,
    statement: z.string(),
    claimant: z.strictObject({ id: GivenId, name: z.string() }).describe('The source that claims it.'),
    claimantId: GivenId,
    status: Status,
    caveat: z
      .string()
      .nullable()
      .describe(
        'The sentence that must go with the claim, in the language of `Accept-Language`; null where none must.',
      ),
    caveats: z.partialRecord(Locale, z.string().nullable()).describe('The same in each language of the newsroom.'),
    attribution: z.string().describe('Who says so, to go with the claim.'),
    version: z.int().min(1).describe('Goes up by one with each move. The `ETag` says the same.'),
    evidenceRevision: z.int().min(0).describe('How often its evidence has changed.'),
    assessment: Assessment,
    attention: z.array(AttentionReason).describe('Why it needs a person.'),
    verification: Verification.nullable().describe('The one that stands; else the one that waits for a sign-off.'),
    openVerification: Verification.nullable().describe('The one that waits for a sign-off.'),
    hold: Hold.nullable(),
    pendingMarks: z.array(PendingMark).describe('The marks that nobody outside has been told yet, oldest first.'),
    desk: z.string().nullable().describe(DESK),
    language: z.string().nullable().describe(LANGUAGE),
    priority: Priority,
    recheckAt: GivenMoment.nullable().describe(RECHECK),
    deadline: GivenMoment.nullable().describe(DEADLINE),
    assignee: z.strictObject({ id: GivenId, name: z.string() }).nullable().describe('The member who sees to it.'),
    reach: z
      .int()
      .min(0)
      .nullable()
      .describe('How many stories show it now; null with `asOf`, since the past of that is not kept here.'),
    createdAt: GivenMoment,
    createdBy: GivenId.describe('Member.'),
    updatedAt: GivenMoment,
  })
  .meta({ id: 'Claim', description: 'A claim, with what the newsroom says of it and why.', examples: [CLAIM] });

export const ClaimPage = pageOf('ClaimPage', Claim, [{ items: [CLAIM], cursor: CURSOR }]);

const AMONG = {
  desk: text(100).exactOptional().describe('Only claims of this desk.'),
  q: text(200).exactOptional().describe('Words that the statement must hold, in any case and with or without accents.'),
};

export const ClaimCountsQuery = z.strictObject(AMONG);

export const ClaimsQuery = z.strictObject({
  ...PAGING,
  status: Status.exactOptional().describe('Only claims of this status.'),
  attention: z
    .enum([...AttentionReason.options, 'any', 'mine'])
    .exactOptional()
    .describe(
      'Only claims that need a person: for this reason, for any, or `mine` for those that whoever asks can settle by ' +
        'their role. A sign-off that one has asked for oneself waits for somebody else.',
    ),
  ...AMONG,
  assignee: z
    .union([z.enum(['me', 'none']), Id])
    .exactOptional()
    .describe('Only claims that this member sees to, by their id; `me`: whoever asks; `none`: nobody.'),
  sort: ClaimSort.default('-createdAt'),
});

export const ClaimQuery = z.strictObject({
  asOf: Moment.exactOptional().describe(
    'A time in the past: the claim as it stood then, in the words of then. A `+` in it has to be sent as `%2B`.',
  ),
});

export type Claim = Given<z.output<typeof Claim>>;
export type ClaimPage = Given<z.output<typeof ClaimPage>>;
export type NewClaim = z.output<typeof NewClaim>;
export type ClaimChange = z.output<typeof ClaimChange>;
export type ClaimCountsQuery = z.output<typeof ClaimCountsQuery>;
export type ClaimsQuery = z.output<typeof ClaimsQuery>;
export type ClaimQuery = z.output<typeof ClaimQuery>;
