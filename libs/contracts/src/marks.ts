import { z } from 'zod';
import { EDITOR } from './examples.js';
import { wholeNumber } from './paging.js';
import { GivenId, GivenMoment, type Given } from './text.js';
import { EventType } from './vocabulary.js';

export const MarkQuery = z.strictObject({
  delay: wholeNumber(0, 60)
    .exactOptional()
    .describe(
      'Seconds for which nobody outside is told of this mark, and it can be undone. Left out: as many as the newsroom has ' +
        'set (`markDelay`) where a member who is signed in makes it, none where an API key does.',
    ),
});

const VERSION = z.int().min(2).max(2_147_483_647);

export const NamedMark = z
  .strictObject({ version: VERSION.describe('The version that the mark gave the claim.') })
  .meta({
    id: 'NamedMark',
    description:
      'A mark on a claim, named by the version that it made: so no other can be meant, whatever came after it.',
    examples: [{ version: 4 }],
  });

export const PendingMark = z
  .strictObject({
    version: VERSION.describe('The version that the mark gave the claim.'),
    type: EventType,
    by: GivenId.nullable().describe('Member.'),
    until: GivenMoment.describe('When those outside are told.'),
    leftMs: z.int().min(0).describe('Milliseconds until then, by the clock of the service.'),
  })
  .meta({
    id: 'PendingMark',
    description: 'A mark that nobody outside has been told yet: it can be undone, or told now.',
    examples: [{ version: 4, type: 'claim.held', by: EDITOR.id, until: '2024-12-19T10:15:08.000Z', leftMs: 6400 }],
  });

export type MarkQuery = z.output<typeof MarkQuery>;
export type NamedMark = z.output<typeof NamedMark>;
export type PendingMark = Given<z.output<typeof PendingMark>>;
