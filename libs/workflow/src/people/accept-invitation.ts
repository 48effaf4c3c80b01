import { isOpen } from '#domain/people/invitations.js';
import { checkPassword, normalPassword } from '#domain/people/passwords.js';
import { Refusal } from '#domain/refusals.js';
import { audit } from '../audit.js';
import type { MemberOfPerson, PersonRecord } from '../ports/person-store.js';
import type { SessionRecord } from '../ports/session-store.js';
import type { Transaction } from '../ports/transactions.js';
import { attempt, type Limit } from './attempt.js';
import { byAddress, byPair, type From } from './limits.js';
import { openSession } from './open-session.js';
import { readOwnSession } from './own-sessions.js';
import type { NewSession, People, PresentedCode } from './people.js';
import { noSuchInvitation, openInvitation, type OpenInvitation, type PresentedInvitation } from './read-invitation.js';
import type { SessionView } from './session-view.js';
import { guessingCode, showFactor } from './show-factor.js';

/** What somebody joins with: their password where they have one already, else the one that they choose. */
export interface Acceptance {
  readonly password: string;
  /** How they want to be called, where the invitation makes a person of them. */
  readonly name?: string | undefined;
  readonly code?: PresentedCode | undefined;
}

/** Somebody has taken the address up since it was looked up: look again. */
class Overtaken extends Error {}

const MOST_TRIES = 3;

/**
 * Makes whoever has the link the member that it was made for, and signs them in. It works once.
 * @throws NotFound as readInvitation; Refusal `sign_in.refused` where they have a password already and it is another,
 * `sign_in.code_…`, `password.…`, `membership.one_each`, `member.email_taken`, `invitation.person_of_several`; TooManyTries
 */
export async function acceptInvitation(
  people: People,
  presented: PresentedInvitation,
  wanted: Acceptance,
  session: NewSession,
  from: From,
): Promise<SessionView> {
  const limits: Limit[] = [byPair({ pair: presented.id }), byAddress(from)];
  const opened = await attempt(people.throttle, limits, async () => {
    for (let tries = 1; ; tries += 1) {
      const open = await openInvitation(people, presented);
      try {
        return await guessingCode(people, open.person, wanted.code, () => accept(people, open, wanted, session));
      } catch (error) {
        if (!(error instanceof Overtaken) || tries === MOST_TRIES) throw error;
      }
    }
  });
  const { id: sessionId, personId, newsroomId, memberId } = opened;
  return readOwnSession(people, { sessionId, personId, newsroomId, memberId });
}

async function accept(
  people: People,
  open: OpenInvitation,
  wanted: Acceptance,
  session: NewSession,
): Promise<SessionRecord> {
  const hash = await newHash(people, open, wanted);
  const personId = open.person?.id ?? people.newId();
  const newsroomId = open.newsroom.id;
  const work = async (tx: Transaction): Promise<SessionRecord> => {
    const at = people.clock.now();
    const invitation = await tx.invitations.load(open.invitation.id);
    if (!invitation || !isOpen(invitation, at)) throw noSuchInvitation(open.invitation.id);
    const person = await personIn(tx, open, wanted, hash, at);
    const secondFactor = await showFactor(people, tx, person, wanted.code);
    const member = await memberIn(people, tx, open, person, at);
    if (open.renews) await renew(tx, hash, at);
    await tx.invitations.accept(invitation.id, member.id, at);
    const done = { act: 'invitation.accepted', target: invitation.id, details: { renewed: open.renews } };
    await audit(people, tx, { memberId: member.id, via: 'session' }, done);
    return openSession(people, tx, session, { personId, newsroomId, member, via: 'session', secondFactor });
  };
  return people.transactions.within(newsroomId, work, { personId });
}

/** The hash of a password that is chosen; null where they have one, and this is it. */
async function newHash(
  { passwords }: People,
  { invitation, person, renews }: OpenInvitation,
  { password, name }: Acceptance,
): Promise<string | null> {
  const text = normalPassword(password);
  if (!person || renews) {
    checkPassword(password, person ?? { email: invitation.email, name: name ?? invitation.name });
    return passwords.hash(text);
  }
  if (person.passwordHash === null)
    throw new Refusal('password.none', 'You sign in by your provider, and have no password to join with.');
  if (!(await passwords.verify(person.passwordHash, text)))
    throw new Refusal('sign_in.refused', 'This is not the password that goes with this e-mail address.', '/password');
  return null;
}

/** The person who accepts, locked; made where nobody has the address. */
async function personIn(
  tx: Transaction,
  { invitation, person: found, renews }: OpenInvitation,
  { name }: Acceptance,
  hash: string | null,
  at: string,
): Promise<PersonRecord> {
  if (!found) {
    const made = { email: invitation.email, name: name ?? invitation.name, passwordHash: hash, createdAt: at };
    if ((await tx.person.insert(made)) === 'email_taken') throw new Overtaken('somebody has this address by now');
  }
  const person = await tx.person.load();
  if (!person || (found && !renews && person.passwordHash !== found.passwordHash))
    throw new Overtaken('their password has changed since it was asked for');
  return person;
}

/** The member whom they are from now on. */
async function memberIn(
  people: People,
  tx: Transaction,
  { invitation, member: target, renews }: OpenInvitation,
  person: PersonRecord,
  at: string,
): Promise<Pick<MemberOfPerson, 'id' | 'role'>> {
  const already = await tx.person.member();
  if (renews && already?.active && already.id === target?.id) return already;
  if (already) throw new Refusal('membership.one_each', 'You are a member of this newsroom already.');
  if (renews) throw noSuchInvitation(invitation.id);
  const { email, role } = invitation;
  const added = { id: people.newId(), name: person.name, email, role, createdAt: at };
  if (!target && (await tx.newsroom.insertMember(added)) === 'email_taken')
    throw new Refusal('member.email_taken', 'Another member of this newsroom has this e-mail address.');
  const member = target ?? added;
  if ((await tx.person.join(member.id)) === 'one_each')
    throw new Refusal('membership.one_each', 'You are a member of this newsroom already.');
  return member;
}

/** Sets a new password, which ends all sessions. An admin must not get into another newsroom by it. */
async function renew(tx: Transaction, hash: string | null, at: string): Promise<void> {
  if ((await tx.person.countNewsrooms()) > 1)
    throw new Refusal('invitation.person_of_several', 'You are a member of another newsroom as well: sign in there.');
  if (hash !== null) await tx.person.setPassword(hash);
  await tx.sessions.revokeAll(at);
}
