import { z } from 'zod';
import { EDITOR, FILED_AT } from './examples.js';
import { pageOf } from './paging.js';
import { GivenId, GivenMoment, text, type Given } from './text.js';
import { Role } from './vocabulary.js';

export const NewMember = z
  .strictObject({
    name: text(200),
    email: z
      .email('An e-mail address is wanted.')
      .max(320)
      .nullable()
      .default(null)
      .describe('One member has it at most.'),
    role: Role,
  })
  .meta({
    id: 'NewMember',
    description: 'A member of the newsroom. They get a way in by an invitation, or by an API key.',
    examples: [{ name: EDITOR.name, email: 'editor@news.example', role: 'editor' }],
  });

export const MemberChange = z
  .strictObject({
    name: text(200).exactOptional(),
    role: Role.exactOptional(),
    active: z
      .boolean()
      .exactOptional()
      .describe('With `false` the sessions, API keys and open invitations of the member end at once, for good.'),
  })
  .refine((change) => Object.keys(change).length > 0, 'Say what is to change.')
  .meta({
    id: 'MemberChange',
    description: 'What is to change of a member.',
    examples: [{ role: 'lead' }, { active: false }],
  });

const MEMBER = {
  ...EDITOR,
  ...{ email: 'editor@news.example', role: 'editor', active: true, signsIn: true, createdAt: FILED_AT },
};

export const Member = z
  .strictObject({
    id: GivenId,
    name: z.string(),
    email: z.string().nullable(),
    role: Role,
    active: z.boolean().describe('Who is not gets in by nothing.'),
    signsIn: z.boolean().describe('Whether a person signs in as this member, or only API keys call for them.'),
    createdAt: GivenMoment,
  })
  .meta({ id: 'Member', description: 'A person of the newsroom.', examples: [MEMBER] });

export const MemberPage = pageOf('MemberPage', Member, [{ items: [MEMBER], cursor: null }]);

export type Member = Given<z.output<typeof Member>>;
export type MemberPage = Given<z.output<typeof MemberPage>>;
export type NewMember = z.output<typeof NewMember>;
export type MemberChange = z.output<typeof MemberChange>;
