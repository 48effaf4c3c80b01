import { z } from 'zod';
import { FILED_AT, INTELLIGENCE_SERVICE, LAWMAKER, SOUTH_KOREA } from './examples.js';
import { PAGING, pageOf } from './paging.js';
import { GivenId, GivenMoment, Id, text, type Given } from './text.js';
import { Reliability } from './vocabulary.js';

const NAME = 'How the newsroom names who speaks.';
const KIND = 'What it is: `person`, `government_agency`, `outlet`, `document` or the like.';
const RELIABILITY = 'As the newsroom rates it; null where it has not.';
const ANONYMOUS = 'Its name is withheld. All unnamed sources that are part of nothing count as one voice together.';
const PART_OF = 'The source that controls it: both speak with one voice.';
const MERGED_INTO =
  'The source that it has turned out to be, as which it counts wherever voices are; null where it was not merged.';

export const NewSource = z
  .strictObject({
    name: text(300).describe(NAME),
    kind: text(60).describe(KIND),
    reliability: Reliability.nullable().default(null).describe(RELIABILITY),
    anonymous: z.boolean().default(false).describe(ANONYMOUS),
    partOf: Id.nullable().default(null).describe(PART_OF),
  })
  .meta({
    id: 'NewSource',
    description: 'Who can say things.',
    examples: [
      { name: SOUTH_KOREA.name, kind: 'government' },
      { name: INTELLIGENCE_SERVICE.name, kind: 'government_agency', reliability: 'B', partOf: SOUTH_KOREA.id },
      { name: LAWMAKER.name, kind: 'person', reliability: 'B' },
    ],
  });

export const SourceChange = z
  .strictObject({
    name: text(300).exactOptional().describe(NAME),
    kind: text(60).exactOptional().describe(KIND),
    reliability: Reliability.nullable().exactOptional().describe(RELIABILITY),
    anonymous: z.boolean().exactOptional().describe(ANONYMOUS),
    partOf: Id.nullable().exactOptional().describe(PART_OF),
  })
  .refine((change) => Object.keys(change).length > 0, 'Say what is to change: one field at least.')
  .meta({
    id: 'SourceChange',
    description: 'What is to change of a source; what is left out stays.',
    minProperties: 1,
    examples: [{ reliability: 'C' }, { partOf: SOUTH_KOREA.id }],
  });

export const SourceMerge = z
  .strictObject({ into: Id.describe('The source that it has turned out to be.') })
  .meta({ id: 'SourceMerge', description: 'Two sources are one.', examples: [{ into: SOUTH_KOREA.id }] });

const SOURCE = {
  id: INTELLIGENCE_SERVICE.id,
  name: INTELLIGENCE_SERVICE.name,
  kind: 'government_agency',
  reliability: 'B',
  anonymous: false,
  partOf: SOUTH_KOREA.id,
  mergedInto: null,
  createdAt: FILED_AT,
};

export const Source = z
  .strictObject({
    id: GivenId,
    name: z.string().describe(NAME),
    kind: z.string().describe(KIND),
    reliability: Reliability.nullable().describe(RELIABILITY),
    anonymous: z.boolean().describe(ANONYMOUS),
    partOf: GivenId.nullable().describe(PART_OF),
    mergedInto: GivenId.nullable().describe(MERGED_INTO),
    createdAt: GivenMoment,
  })
  .meta({ id: 'Source', description: 'Who can say things.', examples: [SOURCE] });

export const SourcePage = pageOf('SourcePage', Source, [{ items: [SOURCE], cursor: null }]);

export const SourceQuery = z.strictObject({
  ...PAGING,
  q: text(200).exactOptional().describe('Words that the name must hold, in any case and with or without accents.'),
  merged: z
    .literal('true')
    .exactOptional()
    .describe('Also sources that were merged into others, which are left out otherwise.'),
});

export type Source = Given<z.output<typeof Source>>;
export type SourcePage = Given<z.output<typeof SourcePage>>;
export type NewSource = z.output<typeof NewSource>;
export type SourceChange = z.output<typeof SourceChange>;
export type SourceMerge = z.output<typeof SourceMerge>;
export type SourceQuery = z.output<typeof SourceQuery>;
