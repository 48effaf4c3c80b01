import { z } from 'zod';
import { LEAD, REPORTER } from './examples.js';
import { GivenId, GivenMoment, type Given } from './text.js';

const Doing = z.enum(['reading', 'writing']);

export const NewPresence = z
  .strictObject({ doing: Doing.describe('`writing` while a form about the claim has something in it.') })
  .meta({ id: 'NewPresence', description: 'What somebody does on a claim.', examples: [{ doing: 'writing' }] });

const OTHERS = [
  { member: REPORTER, doing: 'reading', since: '2024-12-19T10:12:00.000Z' },
  { member: LEAD, doing: 'writing', since: '2024-12-19T10:14:30.000Z' },
];

export const Presence = z
  .strictObject({
    others: z
      .array(
        z.strictObject({
          member: z.strictObject({ id: GivenId, name: z.string() }),
          doing: Doing,
          since: GivenMoment.describe('When they came.'),
        }),
      )
      .describe('By name; whoever asks is not among them.'),
  })
  .meta({
    id: 'Presence',
    description: 'Who else is on a claim right now. It locks nothing.',
    examples: [{ others: OTHERS }],
  });

export type NewPresence = z.output<typeof NewPresence>;
export type Presence = Given<z.output<typeof Presence>>;
