import { z } from 'zod';
import { BRIEFING_ID, CLAIM_ID, FILED_AT, INTELLIGENCE_SERVICE, REPORTED_AT } from './examples.js';
import { PAGING, pageOf } from './paging.js';
import { Report } from './reports.js';
import { GivenId, GivenMoment, Id, Moment, text, type Given } from './text.js';
import { Stance } from './vocabulary.js';

const NOTE = 'Why the newsroom reads it so.';

export const NewEvidence = z
  .strictObject({
    reportId: Id,
    stance: Stance,
    note: text(2000).nullable().default(null).describe(NOTE),
  })
  .meta({
    id: 'NewEvidence',
    description: 'A report bears on the claim. Sent again for the same report, it replaces stance and note.',
    examples: [{ reportId: BRIEFING_ID, stance: 'supports', note: 'Told to lawmakers behind closed doors.' }],
  });

export const EvidenceFiled = z
  .strictObject({
    claimId: GivenId,
    version: z.int().min(1).describe('The version of the claim. The `ETag` says the same.'),
    evidenceRevision: z
      .int()
      .min(0)
      .describe(
        'The claim is settled once its `assessment.revision` has reached this and `assessment.pending` is false.',
      ),
  })
  .meta({
    id: 'EvidenceFiled',
    description: 'Where the claim stands with the evidence. A job is about to judge it.',
    examples: [{ claimId: CLAIM_ID, version: 2, evidenceRevision: 1 }],
  });

const Evidence = z
  .strictObject({
    report: Report,
    source: z.strictObject({ id: GivenId, name: z.string() }),
    stance: Stance,
    note: z.string().nullable().describe(NOTE),
    recordedAt: GivenMoment,
  })
  .meta({ id: 'Evidence', description: 'A report that bears on the claim.' });

export const EvidencePage = pageOf('EvidencePage', Evidence, [
  {
    items: [
      {
        report: {
          id: BRIEFING_ID,
          sourceId: INTELLIGENCE_SERVICE.id,
          title: 'Briefing to the National Assembly: at least 100 North Korean soldiers killed in Kursk',
          url: null,
          publishedAt: REPORTED_AT,
          firsthand: true,
          derivedFrom: [],
          retraction: null,
          recordedAt: FILED_AT,
        },
        source: INTELLIGENCE_SERVICE,
        stance: 'supports',
        note: 'Told to lawmakers behind closed doors.',
        recordedAt: FILED_AT,
      },
    ],
    cursor: null,
  },
]);

export const EvidenceQuery = z.strictObject({
  ...PAGING,
  asOf: Moment.exactOptional().describe(
    'A time in the past: the evidence as it was then, and what was known then of the lineage of its reports and of ' +
      'retractions. Titles and names are those of now. A `+` in it has to be sent as `%2B`.',
  ),
});

export type EvidenceQuery = z.output<typeof EvidenceQuery>;
export type EvidenceFiled = Given<z.output<typeof EvidenceFiled>>;
export type EvidencePage = Given<z.output<typeof EvidencePage>>;
export type NewEvidence = z.output<typeof NewEvidence>;
