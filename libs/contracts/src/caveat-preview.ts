import { z } from 'zod';
import { NOT_VERIFIED } from './examples.js';
import type { Given } from './text.js';
import { Status } from './vocabulary.js';

const Previewed = z
  .strictObject({
    locale: z.string(),
    key: z.string().describe('The message, as `wording` of the settings names it.'),
    status: Status.describe('Of a claim that the message goes with.'),
    inconclusive: z.boolean().describe('It goes with a claim whose check could find nothing out.'),
    message: z.string().describe("The message (ICU): the newsroom's own, else that of the catalogue."),
    own: z.boolean().describe('Whether the newsroom words it itself.'),
    sentences: z
      .array(
        z.strictObject({
          strengths: z.array(z.int().min(0).max(3)).describe('At which strengths it reads so; 3 is three or more.'),
          text: z.string(),
        }),
      )
      .describe('Each sentence that it can come to; none where it has a fault.'),
    fault: z.string().nullable().describe('Why it would be refused (rule `wording.must_keep_caveat`), in a sentence.'),
  })
  .meta({ id: 'PreviewedCaveat', description: 'How one message reads in one language.' });

const REPORTED = { locale: 'en', key: 'reported', status: 'reported', inconclusive: false };

export const CaveatPreview = z.strictObject({ items: z.array(Previewed).describe('Language by language.') }).meta({
  id: 'CaveatPreview',
  description: 'How the caveats would read with other settings.',
  examples: [
    {
      items: [
        {
          ...{ ...REPORTED, message: '{newsroom} has not independently verified this claim.', own: false },
          sentences: [{ strengths: [0, 1, 2, 3], text: NOT_VERIFIED }],
          fault: null,
        },
        {
          ...{ ...REPORTED, message: 'Says {claimant}.', own: true, sentences: [] },
          fault: 'This caveat must name the newsroom: {newsroom}.',
        },
      ],
    },
  ],
});

export type CaveatPreview = Given<z.output<typeof CaveatPreview>>;
