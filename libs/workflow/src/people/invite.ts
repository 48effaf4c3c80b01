import { invitationExpiry, isOpen } from '#domain/people/invitations.js';
import { Refusal } from '#domain/refusals.js';
import type { Role } from '#domain/vocabulary.js';
import { audit } from '../audit.js';
import type { Caller, Workflow } from '../caller.js';
import { NotFound } from '../errors.js';
import type { InvitationRecord, MemberToInvite } from '../ports/invitation-store.js';
import type { Transaction } from '../ports/transactions.js';
import { asOfNow } from '../standing.js';

/** An invitation as whoever hands it over made it: its secret is kept as a digest alone. */
export interface NewInvitation {
  readonly id: string;
  readonly secretSha256: Uint8Array;
}

/** Whom an invitation is for. `email` in lower case. */
export interface Invitee {
  readonly email: string;
  readonly name: string;
  readonly role: Role;
}

/**
 * Invites somebody who is no member yet. Whoever has the link can take it up, so it is told once and to the admin alone.
 * @throws Refusal `invitation.by_admin`, `member.email_taken`
 */
export async function invite(
  workflow: Workflow,
  caller: Caller,
  invitee: Invitee,
  made: NewInvitation,
): Promise<InvitationRecord> {
  return workflow.transactions.within(caller.newsroomId, async (tx) => {
    mustBeAdmin(await asOfNow(tx, caller));
    if (await tx.invitations.isMember(invitee.email))
      throw new Refusal(
        'member.email_taken',
        'A member of this newsroom has this e-mail address. Invite that member to sign in.',
        '/email',
      );
    return keep(workflow, tx, caller, { ...invitee, memberId: null }, made);
  });
}

/**
 * Gives a member a way in: one who has none yet, or who forgot their password. Earlier links for them end.
 * @param email where the member has none
 * @throws NotFound, Refusal `invitation.by_admin`, `invitation.member_inactive`, `invitation.needs_email`,
 * `invitation.person_of_several`
 */
export async function inviteMember(
  workflow: Workflow,
  caller: Caller,
  { memberId, email }: { memberId: string; email?: string | undefined },
  made: NewInvitation,
): Promise<InvitationRecord> {
  const { newsroomId } = caller;
  mustBeAdmin(caller);
  const found = await workflow.transactions.within(newsroomId, (tx) => memberIn(tx, memberId));
  const personId = found.personId ?? undefined;
  return workflow.transactions.within(
    newsroomId,
    async (tx) => {
      mustBeAdmin(await asOfNow(tx, caller));
      const theirs = personId === undefined ? null : await emailOfPerson(tx);
      const member = await memberIn(tx, memberId);
      if (!member.active)
        throw new Refusal('invitation.member_inactive', 'This member has been switched off: let them in again first.');
      const address = theirs ?? member.email?.toLowerCase() ?? email;
      if (address === undefined)
        throw new Refusal('invitation.needs_email', 'This member has no e-mail address: send one.', '/email');
      await tx.invitations.revokeFor(memberId, workflow.clock.now());
      const { name, role } = member;
      return keep(workflow, tx, caller, { email: address, name, role, memberId }, made);
    },
    personId === undefined ? {} : { personId },
  );
}

/** Takes an invitation back. @returns it as it is then. @throws NotFound where none is open; Refusal `invitation.by_admin` */
export async function revokeInvitation(workflow: Workflow, caller: Caller, id: string): Promise<InvitationRecord> {
  return workflow.transactions.within(caller.newsroomId, async (tx) => {
    mustBeAdmin(await asOfNow(tx, caller));
    const at = workflow.clock.now();
    const invitation = await tx.invitations.load(id);
    if (!invitation || !isOpen(invitation, at)) throw new NotFound('invitation', id);
    await tx.invitations.revoke(id, at);
    await audit(workflow, tx, caller, { act: 'invitation.revoked', target: id, details: { email: invitation.email } });
    return { ...invitation, revokedAt: at };
  });
}

/** The address of a person of this newsroom alone: its admins must not get into another newsroom by a new password. */
async function emailOfPerson(tx: Transaction): Promise<string | null> {
  const person = await tx.person.load();
  if ((await tx.person.countNewsrooms()) > 1)
    throw new Refusal(
      'invitation.person_of_several',
      'This person is a member of another newsroom as well: nobody but they can set their password.',
    );
  return person?.email ?? null;
}

async function memberIn(tx: Transaction, memberId: string): Promise<MemberToInvite> {
  const member = await tx.invitations.member(memberId);
  if (!member) throw new NotFound('member', memberId);
  return member;
}

async function keep(
  workflow: Workflow,
  tx: Transaction,
  caller: Caller,
  { email, name, role, memberId }: Invitee & { memberId: string | null },
  { id, secretSha256 }: NewInvitation,
): Promise<InvitationRecord> {
  const at = workflow.clock.now();
  const invitation: InvitationRecord = {
    ...{ id, email, name, role, memberId, invitedBy: caller.via === 'terminal' ? null : caller.memberId },
    ...{ createdAt: at, expiresAt: invitationExpiry(at), acceptedAt: null, revokedAt: null },
  };
  await tx.invitations.insert(invitation, secretSha256);
  await audit(workflow, tx, caller, { act: 'invitation.made', target: id, details: { email, role, memberId } });
  return invitation;
}

function mustBeAdmin(caller: Caller): void {
  if (caller.role !== 'admin')
    throw new Refusal('invitation.by_admin', 'People are invited by the admins of the newsroom.');
}
