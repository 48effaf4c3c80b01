import { z } from 'zod';
import { BRIEFING_ID, INTELLIGENCE_SERVICE, LAWMAKER, ACCOUNT_ID, REPORTED_AT, SOUTH_KOREA } from './examples.js';
import { GivenId, GivenMoment, type Given } from './text.js';
import { Stance } from './vocabulary.js';

const VoiceId = z
  .union([GivenId, z.literal('unnamed')])
  .describe('The source at its top; `unnamed` for the one voice of all unnamed sources.');

const ProvenanceReport = z
  .strictObject({
    id: GivenId,
    title: z.string(),
    url: z.string().nullable(),
    publishedAt: GivenMoment.nullable(),
    source: z.strictObject({ id: GivenId, name: z.string() }),
    voiceId: VoiceId,
    firsthand: z.boolean().describe('The source knows it itself.'),
    dead: z.boolean().describe('It was retracted, or it rests on nothing that was not.'),
    origin: z
      .boolean()
      .describe('Support can begin here: it is first-hand and not dead, and its source is not rated E or F.'),
    retraction: z.strictObject({ at: GivenMoment, reason: z.string() }).nullable(),
    stance: Stance.nullable().describe('As recorded on this claim; null where the report only stands behind others.'),
    loop: z.boolean().describe('It rests on itself by way of others.'),
    circular: z
      .boolean()
      .describe(
        'It is circular reporting or rests on some: a loop, or a report by way of others on one of its own voice.',
      ),
  })
  .meta({ id: 'ProvenanceReport', description: 'A report by which a claim is known.' });

const Voice = z
  .strictObject({
    id: VoiceId,
    name: z.string().nullable().describe('Of the source at its top; null for the unnamed voice.'),
    unnamed: z.boolean(),
    breaking: z
      .boolean()
      .describe('It is in `assessment.restsOn`: the smallest set of voices that the claim rests on.'),
    sources: z
      .array(
        z.strictObject({
          id: GivenId,
          name: z.string(),
          partOf: GivenId.nullable().describe('The source that controls it.'),
          mergedInto: GivenId.nullable().describe('The source that it counts as since they were merged.'),
        }),
      )
      .describe('By name: those that speak, and those that control them.'),
  })
  .meta({ id: 'Voice', description: 'Sources that count as one.' });

export const ClaimProvenance = z
  .strictObject({
    reports: z
      .array(ProvenanceReport)
      .describe('Every report that bears on the claim, and everything upstream of those.'),
    derivations: z
      .array(z.strictObject({ reportId: GivenId, fromId: GivenId }))
      .describe('`reportId` rests on `fromId`. They may form loops.'),
    voices: z.array(Voice).describe('By name; the unnamed voice last.'),
    loops: z.array(z.array(GivenId)).describe('Reports each of which rests on itself by way of all the others.'),
  })
  .meta({
    id: 'ClaimProvenance',
    description: 'How a claim is known.',
    examples: [
      {
        reports: [
          {
            id: BRIEFING_ID,
            title: 'Briefing to the National Assembly: at least 100 North Korean soldiers killed in Kursk',
            url: null,
            publishedAt: REPORTED_AT,
            source: INTELLIGENCE_SERVICE,
            voiceId: SOUTH_KOREA.id,
            ...{
              firsthand: true,
              dead: false,
              origin: true,
              retraction: null,
              stance: null,
              loop: false,
              circular: false,
            },
          },
          {
            id: ACCOUNT_ID,
            title: 'Lee Sung-kwon tells reporters what the lawmakers were told',
            url: 'https://news.example/2024/12/19/kursk-briefing',
            publishedAt: REPORTED_AT,
            source: LAWMAKER,
            voiceId: LAWMAKER.id,
            ...{ firsthand: false, dead: false, origin: false, retraction: null },
            ...{ stance: 'supports', loop: false, circular: false },
          },
        ],
        derivations: [{ reportId: ACCOUNT_ID, fromId: BRIEFING_ID }],
        voices: [
          {
            ...{ ...SOUTH_KOREA, unnamed: false, breaking: true },
            sources: [
              { ...SOUTH_KOREA, partOf: null, mergedInto: null },
              { ...INTELLIGENCE_SERVICE, partOf: SOUTH_KOREA.id, mergedInto: null },
            ],
          },
          { ...LAWMAKER, unnamed: false, breaking: false, sources: [{ ...LAWMAKER, partOf: null, mergedInto: null }] },
        ],
        loops: [],
      },
    ],
  });

export type ClaimProvenance = Given<z.output<typeof ClaimProvenance>>;
