import { isOpen } from '#domain/people/invitations.js';
import type { Role } from '#domain/vocabulary.js';
import { NotFound } from '../errors.js';
import type { FoundInvitation } from '../ports/person-directory.js';
import type { MemberToInvite } from '../ports/invitation-store.js';
import type { PersonRecord } from '../ports/person-store.js';
import type { People } from './people.js';

/** An invitation as somebody presents it. */
export interface PresentedInvitation {
  readonly id: string;
  readonly secretSha256: Uint8Array;
}

/** What an invitation says to whoever has its link. */
export interface InvitationReading {
  readonly newsroom: { readonly name: string };
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  /** Whether the person has a password already, which they join with. */
  readonly account: boolean;
  readonly expiresAt: string;
}

/** An invitation that is open, with whom it leads to. */
export interface OpenInvitation extends FoundInvitation {
  /** The member who is to get a way in by it; null where it makes one. */
  readonly member: MemberToInvite | null;
  /** Who accepts it, if they are known; what was looked up may have changed by the time it is used. */
  readonly person: PersonRecord | null;
  /** Whether it sets a new password of theirs. */
  readonly renews: boolean;
}

type Parts = Pick<People, 'transactions' | 'clock' | 'directory'>;

/** @throws NotFound, the same whether it never was, was used, has run out, or was taken back */
export async function readInvitation(people: Parts, presented: PresentedInvitation): Promise<InvitationReading> {
  const { invitation, newsroom, member, person, renews } = await openInvitation(people, presented);
  const { email, expiresAt } = invitation;
  const { name, role } = member ?? invitation;
  return { newsroom: { name: newsroom.name }, name, email, role, account: person !== null && !renews, expiresAt };
}

/** @throws NotFound as readInvitation */
export async function openInvitation(
  { transactions, clock, directory }: Parts,
  { id, secretSha256 }: PresentedInvitation,
): Promise<OpenInvitation> {
  const found = await directory.invitation(id);
  if (!found || Buffer.compare(found.secretSha256, secretSha256) !== 0 || !isOpen(found.invitation, clock.now()))
    throw noSuchInvitation(id);
  const { memberId, email } = found.invitation;
  const member =
    memberId === null ? null : await transactions.within(found.newsroom.id, (tx) => tx.invitations.member(memberId));
  if (member && !member.active) throw noSuchInvitation(id);
  const renewed = member?.personId ?? null;
  const person = await (renewed === null ? directory.byEmail(email) : directory.byId(renewed));
  return { ...found, member, person, renews: renewed !== null };
}

export function noSuchInvitation(id: string): NotFound {
  return new NotFound('invitation', id);
}
