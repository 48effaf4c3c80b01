import { checkPassword, normalPassword } from '#domain/people/passwords.js';
import { Refusal } from '#domain/refusals.js';
import { audit } from '../audit.js';
import { NotFound } from '../errors.js';
import type { PersonRecord } from '../ports/person-store.js';
import { attempt } from './attempt.js';
import { byOwn } from './limits.js';
import { openSession } from './open-session.js';
import { readOwnSession } from './own-sessions.js';
import type { NewSession, People, SignedIn } from './people.js';
import type { SessionView } from './session-view.js';

/**
 * Changes the password of whoever is signed in. All their sessions end, wherever they are; the caller gets a new one.
 * @throws Refusal `password.not_yours`, `password.none`, `password.too_…`; NotFound where the session has ended meanwhile
 */
export async function changePassword(
  people: People,
  signedIn: SignedIn,
  { current, password }: { current: string; password: string },
  session: NewSession,
): Promise<SessionView> {
  const verified = await ownPerson(people, signedIn);
  if (verified.passwordHash === null)
    throw new Refusal('password.none', 'You sign in by your provider, and have no password here.');
  const before = await readOwnSession(people, signedIn);
  await mustBeOwn(people, verified, current, '/current');
  checkPassword(password, verified);
  const hash = await people.passwords.hash(normalPassword(password));
  const { newsroomId, memberId, personId } = signedIn;
  const opened = await people.transactions.within(
    newsroomId,
    async (tx) => {
      const person = await tx.person.load();
      if (person?.passwordHash !== verified.passwordHash) throw notYours('/current');
      const at = people.clock.now();
      if (!(await tx.sessions.revoke(signedIn.sessionId, at))) throw new NotFound('session', signedIn.sessionId);
      const others = await tx.sessions.revokeAll(at);
      await tx.person.setPassword(hash);
      const done = { act: 'password.changed', target: memberId, details: { otherSessionsEnded: others } };
      await audit(people, tx, { memberId, via: 'session' }, done);
      const secondFactor = before.secondFactor === 'on';
      const entrant = { personId, newsroomId, member: before.member, via: 'session' as const, secondFactor };
      return openSession(people, tx, session, entrant);
    },
    { personId },
  );
  return readOwnSession(people, { ...signedIn, sessionId: opened.id });
}

/** @throws NotFound where the person is gone */
export async function ownPerson({ directory }: Pick<People, 'directory'>, who: SignedIn): Promise<PersonRecord> {
  const person = await directory.byId(who.personId);
  if (!person) throw new NotFound('session', who.sessionId);
  return person;
}

/**
 * Asks for the password again, before what a stolen session must not do. Who has none is not asked.
 * @throws Refusal `password.not_yours`, TooManyTries
 */
export async function mustBeOwn(
  { throttle, passwords }: Pick<People, 'throttle' | 'passwords'>,
  { id, passwordHash }: PersonRecord,
  password: string,
  pointer = '/password',
): Promise<void> {
  if (passwordHash === null) return;
  await attempt(throttle, [byOwn('password', id)], async () => {
    if (!(await passwords.verify(passwordHash, normalPassword(password)))) throw notYours(pointer);
  });
}

function notYours(pointer: string): Refusal {
  return new Refusal('password.not_yours', 'This is not your password.', pointer);
}
