import { z } from 'zod';
import { ADMIN_ID, EDITOR, INVITATION_ID, SIGNED_IN_AT } from './examples.js';
import { pageOf } from './paging.js';
import { typedCode, typedPassword } from './session.js';
import { GivenId, GivenMoment, text, type Given } from './text.js';
import { Role } from './vocabulary.js';

const address = () =>
  z
    .email('An e-mail address is wanted.')
    .max(320)
    .transform((email) => email.toLowerCase());

export const NewInvitation = z.strictObject({ email: address(), name: text(200), role: Role }).meta({
  id: 'NewInvitation',
  description: 'Somebody who is to become a member of the newsroom.',
  examples: [{ email: 'editor@news.example', name: EDITOR.name, role: 'editor' }],
});

export const NewMemberInvitation = z
  .strictObject({ email: address().exactOptional().describe('Where the member has none.') })
  .meta({
    id: 'NewMemberInvitation',
    description: 'A way in for somebody who is a member already.',
    examples: [{}, { email: 'editor@news.example' }],
  });

const INVITATION = {
  ...{ id: INVITATION_ID, email: 'editor@news.example', name: EDITOR.name, role: 'editor', memberId: null },
  ...{ invitedBy: ADMIN_ID, createdAt: SIGNED_IN_AT, expiresAt: '2024-12-26T09:00:00.000Z' },
  ...{ acceptedAt: null, revokedAt: null },
};

const FIELDS = {
  id: GivenId,
  email: z.string(),
  name: z.string(),
  role: Role,
  memberId: GivenId.nullable().describe('The member who gets a way in by it, or who has joined by it.'),
  invitedBy: GivenId.nullable().describe('The admin; null where it was made at the terminal.'),
  createdAt: GivenMoment,
  expiresAt: GivenMoment.describe('Until when it can be accepted.'),
  acceptedAt: GivenMoment.nullable(),
  revokedAt: GivenMoment.nullable(),
};

export const Invitation = z
  .strictObject(FIELDS)
  .meta({ id: 'Invitation', description: 'A way into the newsroom, by one link, once.', examples: [INVITATION] });

export const InvitationPage = pageOf('InvitationPage', Invitation, [{ items: [INVITATION], cursor: null }]);

const TOKEN = 'cvi_01939b2e5c007a1080000000000000c1_eW91LXdvdWxkLW5vdC1iZWxpZXZlLWEtc2VjcmV0ISE';

export const InvitationWithLink = z
  .strictObject({
    ...FIELDS,
    link: z
      .string()
      .describe('What to send to whoever is invited, and to nobody else. It is told this once: only a digest is kept.'),
  })
  .meta({
    id: 'InvitationWithLink',
    description: 'A new invitation, with its link.',
    examples: [{ ...INVITATION, link: `https://caveat.news.example/join#${TOKEN}` }],
  });

const token = () => z.string().min(1).max(200).describe('What follows the `#` in the link.');

export const PresentedInvitation = z
  .strictObject({ token: token() })
  .meta({ id: 'PresentedInvitation', description: 'The token of an invitation.', examples: [{ token: TOKEN }] });

export const InvitationReading = z
  .strictObject({
    newsroom: z.strictObject({ name: z.string() }),
    name: z.string(),
    email: z.string(),
    role: Role,
    account: z.boolean().describe('Whether somebody of this address has a password here already, and joins with it.'),
    expiresAt: GivenMoment,
  })
  .meta({
    id: 'InvitationReading',
    description: 'What an invitation says to whoever has its link.',
    examples: [
      {
        ...{ newsroom: { name: 'BBC News' }, name: EDITOR.name, email: 'editor@news.example', role: 'editor' },
        ...{ account: false, expiresAt: '2024-12-26T09:00:00.000Z' },
      },
    ],
  });

export const Acceptance = z
  .strictObject({
    token: token(),
    password: typedPassword().describe('The one that they choose; with `account`, the one that they have.'),
    name: text(200).exactOptional().describe('How they want to be called, where it is not as invited.'),
    code: typedCode().exactOptional().describe('The code of their second factor, where they have one.'),
  })
  .meta({
    id: 'Acceptance',
    description: 'By what somebody takes an invitation up.',
    examples: [{ token: TOKEN, password: 'tall lamp eats seven violins' }],
  });

export type NewInvitation = z.output<typeof NewInvitation>;
export type NewMemberInvitation = z.output<typeof NewMemberInvitation>;
export type Invitation = Given<z.output<typeof Invitation>>;
export type InvitationPage = Given<z.output<typeof InvitationPage>>;
export type InvitationWithLink = Given<z.output<typeof InvitationWithLink>>;
export type PresentedInvitation = z.output<typeof PresentedInvitation>;
export type InvitationReading = Given<z.output<typeof InvitationReading>>;
export type Acceptance = z.output<typeof Acceptance>;
