import { z } from 'zod';
import { CLAIM_ID, STORY_ID } from './examples.js';
import { shownVersions } from './stories.js';
import { Id, text } from './text.js';

const AnswerAcknowledgement = z
  .object({
    storyId: Id.exactOptional(),
    externalId: text(300).exactOptional().describe('In place of `storyId`: the id that the CMS gave the story.'),
    claims: shownVersions(),
  })
  .refine(({ storyId, externalId }) => (storyId === undefined) !== (externalId === undefined), {
    message: 'Name the story by its id or by its externalId.',
  })
  .meta({ id: 'AnswerAcknowledgement', description: 'What the page of a story shows now.' });

/** What the JSON body of a 2xx answer to a webhook may hold: it saves the call. Whatever else stands in it is let be. */
export const AcknowledgingAnswer = z.object({ acknowledgements: z.array(AnswerAcknowledgement).max(100) }).meta({
  id: 'AcknowledgingAnswer',
  description: 'May be answered to a webhook with a 2xx, in place of a call to acknowledge.',
  examples: [
    {
      acknowledgements: [
        { storyId: STORY_ID, claims: [{ claimId: CLAIM_ID, version: 6 }] },
        { externalId: 'cms-48213', claims: [{ claimId: CLAIM_ID, version: 6 }] },
      ],
    },
  ],
});

const Envelope = z.object({ acknowledgements: z.array(z.unknown()).max(100) });

export type AnswerAcknowledgement = z.output<typeof AnswerAcknowledgement>;
export type AcknowledgingAnswer = z.output<typeof AcknowledgingAnswer>;

/** What was read of an answer. `faults`: of each acknowledgement that can't be read, what is wrong with it. */
export interface ReadAnswer {
  readonly acknowledgements: readonly AnswerAcknowledgement[];
  readonly faults: readonly string[];
}

/**
 * Reads the acknowledgements in an answer to a webhook, given as its JSON; undefined where it is none. One that can't be
 * read spoils no other, and an answer without any is no fault: most endpoints answer with something of their own.
 */
export function readAcknowledgingAnswer(value: unknown): ReadAnswer {
  if (typeof value !== 'object' || value === null || !('acknowledgements' in value)) return NOTHING;
  const envelope = Envelope.safeParse(value);
  if (!envelope.success) return { acknowledgements: [], faults: [faultOf('', envelope.error)] };
  const read = envelope.data.acknowledgements.map((each) => AnswerAcknowledgement.safeParse(each));
  return {
    acknowledgements: read.flatMap(({ data }) => data ?? []),
    faults: read.flatMap(({ error }, i) => (error ? faultOf(`/acknowledgements/${i}`, error) : [])),
  };
}

const NOTHING: ReadAnswer = { acknowledgements: [], faults: [] };

function faultOf(pointer: string, { issues: [first] }: z.ZodError): string {
  return `${[pointer, ...(first?.path ?? [])].join('/')}: ${first?.message ?? 'It is none.'}`;
}
