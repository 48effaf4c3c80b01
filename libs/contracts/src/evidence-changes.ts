import { z } from 'zod';
import { BRIEFING_ID, EDITOR, INTELLIGENCE_SERVICE } from './examples.js';
import { PAGING, pageOf, wholeNumber } from './paging.js';
import { GivenId, GivenMoment, type Given } from './text.js';
import { EventType, Stance } from './vocabulary.js';

const Named = z.strictObject({ id: GivenId, name: z.string() });

const EvidenceChange = z
  .strictObject({
    id: GivenId.describe('Of its line in the history.'),
    type: EventType.describe(
      'Evidence was filed, a report in the lineage was taken back or its lineage corrected, a source above it is ' +
        'described otherwise, or the newsroom asks something else of evidence.',
    ),
    at: GivenMoment,
    by: Named.nullable().describe('The member who did it.'),
    reason: z.string().nullable(),
    report: z
      .strictObject({ id: GivenId, title: z.string(), source: Named })
      .nullable()
      .describe('The one it is about.'),
    stance: Stance.nullable().describe(
      'How the report bears on the claim since; null where it is about something else.',
    ),
    previousStance: Stance.nullable().describe('How it did before; null where it did not.'),
    derivedFrom: z
      .array(z.strictObject({ id: GivenId, title: z.string() }))
      .describe('Reports that it has turned out to rest on.'),
    source: Named.nullable().describe('The source that is described otherwise.'),
  })
  .meta({ id: 'EvidenceChange', description: 'One change of what a claim rests on.' });

export const EvidenceChangePage = pageOf('EvidenceChangePage', EvidenceChange, [
  {
    items: [
      {
        id: '01939b2e-5c00-7a10-8000-000000000072',
        type: 'report.retracted',
        at: '2024-12-21T08:00:00.000Z',
        by: EDITOR,
        reason: 'The service says that its count included the wounded.',
        report: {
          id: BRIEFING_ID,
          title: 'Briefing to the National Assembly: at least 100 North Korean soldiers killed in Kursk',
          source: INTELLIGENCE_SERVICE,
        },
        stance: null,
        previousStance: null,
        derivedFrom: [],
        source: null,
      },
    ],
    cursor: null,
  },
]);

export const EvidenceChangesQuery = z.strictObject({
  ...PAGING,
  sinceVersion: wholeNumber(1, 2_147_483_647)
    .default(1)
    .describe(
      'A version of the claim: what has changed since, such as the version by which a verification was submitted.',
    ),
});

export type EvidenceChangePage = Given<z.output<typeof EvidenceChangePage>>;
export type EvidenceChangesQuery = z.output<typeof EvidenceChangesQuery>;
