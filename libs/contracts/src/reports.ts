import { z } from 'zod';
import {
  ACCOUNT_ID,
  BRIEFING_ID,
  CLAIM_ID,
  FILED_AT,
  INTELLIGENCE_SERVICE,
  LAWMAKER,
  REPORTED_AT,
} from './examples.js';
import { PAGING, pageOf } from './paging.js';
import { GivenId, GivenMoment, Id, Moment, text, unique, WebAddress, type Given } from './text.js';
import { Stance } from './vocabulary.js';

const MOST_AT_ONCE = 100;

const URL_OF_REPORT = 'Where it was published; null where it was not, or not on the web.';
const PUBLISHED = 'When the source said it, if that is known.';
const FIRSTHAND = 'The source knows it itself.';
const DERIVED_FROM =
  'The reports that it rests on. They may form loops: that is how circular reporting comes to light.';

const EvidenceOfReport = z
  .strictObject({
    claimId: Id,
    stance: Stance,
    note: text(2000).nullable().default(null).describe('Why the newsroom reads it so.'),
  })
  .meta({ id: 'EvidenceOfReport', description: 'What the report says of a claim.' });

export const NewReport = z
  .strictObject({
    sourceId: Id.describe('Whose report it is.'),
    title: text(500),
    url: WebAddress.nullable().default(null).describe(URL_OF_REPORT),
    publishedAt: Moment.nullable().default(null).describe(PUBLISHED),
    firsthand: z.boolean().default(false).describe(FIRSTHAND),
    derivedFrom: z.array(Id).max(MOST_AT_ONCE).default([]).describe(DERIVED_FROM),
    evidence: unique(EvidenceOfReport, ({ claimId }) => claimId, 'claimId')
      .max(MOST_AT_ONCE)
      .default([])
      .describe('What it says of claims; each claim once.'),
  })
  .meta({
    id: 'NewReport',
    description: 'One utterance of one source: a statement, article, broadcast, document or image.',
    examples: [
      {
        sourceId: INTELLIGENCE_SERVICE.id,
        title: 'Briefing to the National Assembly: at least 100 North Korean soldiers killed in Kursk',
        publishedAt: '2024-12-19T18:30:00+09:00',
        firsthand: true,
        evidence: [{ claimId: CLAIM_ID, stance: 'supports', note: 'Told to lawmakers behind closed doors.' }],
      },
      {
        sourceId: INTELLIGENCE_SERVICE.id,
        title: 'Written account of the briefing, with its numbers',
        firsthand: true,
      },
      {
        sourceId: LAWMAKER.id,
        title: 'Lee Sung-kwon tells reporters what the lawmakers were told',
        url: 'https://news.example/2024/12/19/kursk-briefing',
        derivedFrom: [BRIEFING_ID],
      },
    ],
  });

export const NewDerivations = z
  .strictObject({
    from: z
      .array(Id)
      .max(MOST_AT_ONCE)
      .describe('The reports that it has turned out to rest on; none where only `firsthand` is corrected.'),
    firsthand: z
      .boolean()
      .exactOptional()
      .describe('Whether the source knew it itself after all; left out, that stays.'),
  })
  .refine(({ from, firsthand }) => from.length > 0 || firsthand !== undefined, {
    path: ['from'],
    message: 'Name a report that it rests on, or say whether the source knew it itself.',
  })
  .meta({
    id: 'NewDerivations',
    description: 'What has come out about the lineage of a report.',
    examples: [{ from: [BRIEFING_ID], firsthand: false }],
  });

export const NewRetraction = z
  .strictObject({ reason: text(2000).describe('Why the source takes it back, as far as it says.') })
  .meta({
    id: 'NewRetraction',
    description: 'A source takes its report back.',
    examples: [{ reason: 'The service says that its count included the wounded.' }],
  });

const REPORT = {
  id: ACCOUNT_ID,
  sourceId: INTELLIGENCE_SERVICE.id,
  title: 'Written account of the briefing, with its numbers',
  url: null,
  publishedAt: REPORTED_AT,
  firsthand: false,
  derivedFrom: [BRIEFING_ID],
  retraction: null,
  recordedAt: FILED_AT,
};

export const Report = z
  .strictObject({
    id: GivenId,
    sourceId: GivenId.describe('Whose report it is.'),
    title: z.string(),
    url: z.string().nullable().describe(URL_OF_REPORT),
    publishedAt: GivenMoment.nullable().describe(PUBLISHED),
    firsthand: z.boolean().describe(FIRSTHAND),
    derivedFrom: z.array(GivenId).describe(DERIVED_FROM),
    retraction: z
      .strictObject({ at: GivenMoment, reason: z.string() })
      .nullable()
      .describe('Set once its source has taken it back.'),
    recordedAt: GivenMoment,
  })
  .meta({
    id: 'Report',
    description: 'One utterance of one source.',
    examples: [
      REPORT,
      {
        ...REPORT,
        retraction: { at: '2024-12-21T08:00:00.000Z', reason: 'The service says that its count included the wounded.' },
      },
    ],
  });

export const ReportPage = pageOf('ReportPage', Report, [{ items: [REPORT], cursor: null }]);

export const ReportQuery = z.strictObject({
  ...PAGING,
  q: text(200).exactOptional().describe('Words that the title must hold, in any case and with or without accents.'),
  sourceId: Id.exactOptional().describe('Only reports of this source.'),
  url: WebAddress.exactOptional().describe(
    'Only reports published at this address. Addresses are the same where they differ only in the case of scheme and ' +
      'host, the port that the scheme has anyway, slashes at the end of the path, the fragment, or `utm_` parameters.',
  ),
});

const UUID = '[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}';

export const LoopsQuery = z.strictObject({
  from: z
    .string()
    .regex(
      new RegExp(`^${UUID}(?:,${UUID}){0,${MOST_AT_ONCE - 1}}$`),
      'Ids of reports are wanted, with commas between.',
    )
    .exactOptional()
    .describe(
      'What it might be said to rest on: ids of reports, with commas between them. Without it, no loop closes.',
    ),
});

const NamedReport = z.strictObject({ id: GivenId, title: z.string() });

export const ReportLoops = z
  .strictObject({
    loops: z
      .array(z.array(NamedReport))
      .describe(
        'Each from the report itself by what it would rest on, each report resting on the next and the last on the first.',
      ),
  })
  .meta({
    id: 'ReportLoops',
    description: 'The loops that would close: the shortest by each of the reports named.',
    examples: [
      { loops: [] },
      {
        loops: [
          [
            { id: BRIEFING_ID, title: 'Briefing to the National Assembly' },
            { id: ACCOUNT_ID, title: 'Written account of the briefing, with its numbers' },
          ],
        ],
      },
    ],
  });

export type ReportLoops = Given<z.output<typeof ReportLoops>>;
export type LoopsQuery = z.output<typeof LoopsQuery>;
export type Report = Given<z.output<typeof Report>>;
export type ReportPage = Given<z.output<typeof ReportPage>>;
export type NewReport = z.output<typeof NewReport>;
export type NewDerivations = z.output<typeof NewDerivations>;
export type NewRetraction = z.output<typeof NewRetraction>;
export type ReportQuery = z.output<typeof ReportQuery>;
