import { z } from 'zod';
import { EDITOR, FILED_AT, KEY_ID } from './examples.js';
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
    description: 'A person of the newsroom.',
    examples: [{ name: EDITOR.name, email: 'editor@news.example', role: 'editor' }],
  });

const MEMBER = { ...EDITOR, email: 'editor@news.example', role: 'editor', createdAt: FILED_AT };

export const Member = z
  .strictObject({ id: GivenId, name: z.string(), email: z.string().nullable(), role: Role, createdAt: GivenMoment })
  .meta({ id: 'Member', description: 'A person of the newsroom.', examples: [MEMBER] });

export const MemberPage = pageOf('MemberPage', Member, [{ items: [MEMBER], cursor: null }]);

export const NewApiKey = z
  .strictObject({
    label: text(200).exactOptional().describe('To tell the keys of a member apart.'),
    machine: z
      .boolean()
      .default(false)
      .describe("A machine's key may change a claim without saying which version it saw (`If-Match`)."),
  })
  .meta({
    id: 'NewApiKey',
    description: 'A key to call the API with.',
    examples: [{ label: 'Laptop' }, { label: 'CMS', machine: true }],
  });

export const ApiKey = z
  .strictObject({
    id: GivenId,
    memberId: GivenId,
    label: z.string(),
    machine: z.boolean(),
    createdAt: GivenMoment,
    key: z.string().describe('Goes into `Authorization: Bearer …`. It is told this once: only a digest of it is kept.'),
  })
  .meta({
    id: 'ApiKey',
    description: 'A new key, with its secret.',
    examples: [
      {
        id: KEY_ID,
        memberId: EDITOR.id,
        label: 'Laptop',
        machine: false,
        createdAt: FILED_AT,
        key: 'cvt_01939b2e5c007a108000000000000021_eW91LXdvdWxkLW5vdC1iZWxpZXZlLWEtc2VjcmV0ISE',
      },
    ],
  });

export type Member = Given<z.output<typeof Member>>;
export type MemberPage = Given<z.output<typeof MemberPage>>;
export type ApiKey = Given<z.output<typeof ApiKey>>;
export type NewMember = z.output<typeof NewMember>;
export type NewApiKey = z.output<typeof NewApiKey>;
