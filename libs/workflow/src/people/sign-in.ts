import { normalPassword } from '#domain/people/passwords.js';
import { Refusal } from '#domain/refusals.js';
import { ChooseNewsroom } from '../errors.js';
import type { Membership } from '../ports/person-directory.js';
import type { PersonRecord } from '../ports/person-store.js';
import type { Transaction } from '../ports/transactions.js';
import { attempt } from './attempt.js';
import { byAddress, byPair, type From } from './limits.js';
import { openSession } from './open-session.js';
import type { NewSession, People, PresentedCode } from './people.js';
import { hasFactor, sessionView, type SessionView } from './session-view.js';
import { guessingCode, showFactor } from './show-factor.js';

export interface Login {
  /** An e-mail address, or a name that one person alone has. */
  readonly login: string;
  readonly password: string;
  readonly newsroomId?: string | undefined;
  readonly code?: PresentedCode | undefined;
  /** The session that the browser has held until now. Where it is the same person's it ends, for the new one takes its place. */
  readonly ending?: { readonly id: string; readonly secretSha256: Uint8Array } | undefined;
}

/**
 * Signs a person in. Nobody is told which of login and password was wrong, nor by the time that it takes.
 * @throws Refusal `sign_in.refused`, `sign_in.code_needed`, `sign_in.code_refused`; ChooseNewsroom; TooManyTries
 */
export async function signIn(people: People, login: Login, session: NewSession, from: From): Promise<SessionView> {
  return attempt(people.throttle, [byPair(from), byAddress(from)], async () => {
    const person = await people.directory.byLogin(login.login);
    const isRight = await people.passwords.verify(person?.passwordHash ?? null, normalPassword(login.password));
    if (!person || !isRight) throw refused();
    const memberships = await people.directory.memberships(person.id);
    return guessingCode(people, person, login.code, () => enter(people, person, memberships, login, session));
  });
}

/** Lets in whose password was right just now, if it still is, and if the code is right as well. */
async function enter(
  people: People,
  verified: PersonRecord,
  memberships: readonly Membership[],
  { newsroomId, code, ending }: Login,
  session: NewSession,
): Promise<SessionView> {
  const chosen = memberships.find(({ newsroom }) => newsroomId === undefined || newsroom.id === newsroomId);
  if (!chosen) throw refused();
  const work = async (tx: Transaction): Promise<SessionView> => {
    const person = await tx.person.load();
    if (!person || person.passwordHash !== verified.passwordHash) throw refused();
    const secondFactor = await showFactor(people, tx, person, code);
    // What it took of the second factor is given back with this transaction, so that the same code does for the choice.
    if (newsroomId === undefined && memberships.length > 1)
      throw new ChooseNewsroom(memberships.map(({ newsroom }) => newsroom));
    const member = await tx.person.member();
    if (!member?.active) throw refused();
    if (ending) await tx.sessions.revoke(ending.id, people.clock.now(), ending.secretSha256);
    const entrant = { personId: person.id, newsroomId: chosen.newsroom.id, member, via: 'session' as const };
    const opened = await openSession(people, tx, session, { ...entrant, secondFactor });
    const { id, name, role } = member;
    const view = { confirmed: hasFactor(person), current: true };
    return sessionView(opened, person, { ...chosen, member: { id, name, role } }, view);
  };
  return people.transactions.within(chosen.newsroom.id, work, { personId: verified.id });
}

function refused(): Refusal {
  return new Refusal('sign_in.refused', 'There is nobody with this login and this password.');
}
