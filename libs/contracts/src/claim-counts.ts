import { z } from 'zod';
import type { Given } from './text.js';
import { AttentionReason, Status } from './vocabulary.js';

const count = z.int().min(0);

/** One count for each of these names. */
function countOfEach<Name extends string>(names: readonly Name[]) {
  return z.strictObject(Object.fromEntries(names.map((name) => [name, count])) as Record<Name, typeof count>);
}

export const ClaimCounts = z
  .strictObject({
    mine: count.describe('Of what a list gives with `attention=mine`.'),
    any: count.describe('Of what needs a person.'),
    all: count,
    assignedToMe: count.describe('Of what whoever asks sees to.'),
    byStatus: countOfEach(Status.options),
    byAttention: countOfEach(AttentionReason.options).describe(
      'A claim that needs a person for two reasons counts for both.',
    ),
    byDesk: z
      .array(z.strictObject({ desk: z.string(), claims: count }))
      .describe('The desks in use, the largest first, whichever desk was asked for; a hundred at most.'),
  })
  .meta({
    id: 'ClaimCounts',
    description: 'How many claims there are of each kind that a list can be asked for.',
    examples: [
      {
        ...{ mine: 1, any: 2, all: 12, assignedToMe: 1 },
        byStatus: {
          ...{ reported: 7, corroborated: 3, disputed: 1, withdrawn: 0 },
          ...{ independently_verified: 1, refuted: 0 },
        },
        byAttention: {
          ...{ sign_off_requested: 1, verification_challenged: 0, single_unnamed_source: 0, circular_reporting: 1 },
          ...{ source_retracted: 0, recheck_due: 0, assessment_differs: 0, caveat_outdated: 0 },
        },
        byDesk: [{ desk: 'world', claims: 9 }],
      },
    ],
  });

export type ClaimCounts = Given<z.output<typeof ClaimCounts>>;
