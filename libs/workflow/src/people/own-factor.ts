import { isDemandedOf } from '#domain/people/second-factor.js';
import { Refusal } from '#domain/refusals.js';
import { audit } from '../audit.js';
import { NotFound } from '../errors.js';
import type { PersonRecord } from '../ports/person-store.js';
import type { Transaction } from '../ports/transactions.js';
import { attempt } from './attempt.js';
import { byOwn } from './limits.js';
import { mustBeOwn, ownPerson } from './own-password.js';
import type { People, PresentedCode, SignedIn } from './people.js';
import { hasFactor } from './session-view.js';
import { openFactor, takeCode } from './show-factor.js';

/** Whether whoever is signed in has a second factor, and how many recovery codes they have left. */
export async function readFactor(people: People, signedIn: SignedIn): Promise<{ on: boolean; recoveryCodes: number }> {
  return forSelf(people, signedIn, async (tx, person) => ({
    on: hasFactor(person),
    recoveryCodes: hasFactor(person) ? await tx.person.countRecoveryCodes() : 0,
  }));
}

/**
 * Begins a second factor: it holds once a code of it has been shown. Beginning again takes the place of what was begun.
 * @returns what an app takes the secret from, told this once
 * @throws Refusal `password.not_yours`, `second_factor.on_already`; TooManyTries
 */
export async function beginFactor(
  people: People,
  signedIn: SignedIn,
  password: string,
): Promise<{ secret: string; uri: string }> {
  const verified = await ownPerson(people, signedIn);
  await mustBeOwn(people, verified, password);
  const secret = people.codes.newSecret();
  await forSelf(people, signedIn, async (tx, person) => {
    mustBeOff(person);
    await tx.person.beginFactor(people.sealing.seal(secret, person.id));
  });
  return people.codes.shown(secret, verified.email);
}

/**
 * Confirms the second factor that was begun, by a code of it. Other sessions, begun without it, end.
 * @param recoverySha256s digests of codes that take its place once each
 * @throws Refusal `second_factor.on_already`, `second_factor.not_begun`, `second_factor.code_refused`; TooManyTries
 */
export async function confirmFactor(
  people: People,
  signedIn: SignedIn,
  digits: string,
  recoverySha256s: readonly Uint8Array[],
): Promise<void> {
  await guessingOwnCode(people, signedIn, async (tx, person) => {
    mustBeOff(person);
    if (!person.factor) throw new Refusal('second_factor.not_begun', 'Begin a second factor first.');
    const at = people.clock.now();
    const step = people.codes.stepOf(openFactor(people.sealing, person.id, person.factor), digits, at);
    if (step === null) throw wrongCode();
    await tx.person.confirmFactor(at, step, recoverySha256s);
    await tx.sessions.revokeAll(at, signedIn.sessionId);
    await tx.sessions.markSecondFactor(signedIn.sessionId);
    await note(people, tx, signedIn, 'second_factor.confirmed');
  });
}

/**
 * Ends the second factor of whoever is signed in.
 * @throws Refusal `password.not_yours`, `second_factor.needed` where a newsroom of theirs wants one of them,
 * `second_factor.not_on`, `second_factor.code_refused`; TooManyTries
 */
export async function endFactor(
  people: People,
  signedIn: SignedIn,
  { password, code }: { password: string; code: PresentedCode },
): Promise<void> {
  await mustBeOwn(people, await ownPerson(people, signedIn), password);
  const memberships = await people.directory.memberships(signedIn.personId);
  if (memberships.some(({ member, secondFactorDemanded: demanded }) => isDemandedOf({ role: member.role, demanded })))
    throw new Refusal('second_factor.needed', 'Your newsroom asks leads and admins for a second factor.');
  await guessingOwnCode(people, signedIn, async (tx, person) => {
    if (!hasFactor(person)) throw new Refusal('second_factor.not_on', 'You have no second factor.');
    if (!(await takeCode(people, tx, person, code))) throw wrongCode();
    await tx.person.endFactor();
    await note(people, tx, signedIn, 'second_factor.ended');
  });
}

async function guessingOwnCode(
  people: People,
  signedIn: SignedIn,
  work: (tx: Transaction, person: PersonRecord) => Promise<void>,
): Promise<void> {
  await attempt(people.throttle, [byOwn('code', signedIn.personId)], () => forSelf(people, signedIn, work));
}

async function forSelf<Result>(
  { transactions }: People,
  { newsroomId, personId, sessionId }: SignedIn,
  work: (tx: Transaction, person: PersonRecord) => Promise<Result>,
): Promise<Result> {
  return transactions.within(
    newsroomId,
    async (tx) => {
      const person = await tx.person.load();
      if (!person) throw new NotFound('session', sessionId);
      return work(tx, person);
    },
    { personId },
  );
}

function mustBeOff(person: PersonRecord): void {
  if (hasFactor(person)) throw new Refusal('second_factor.on_already', 'You have a second factor. End it first.');
}

function wrongCode(): Refusal {
  return new Refusal('second_factor.code_refused', 'This code is wrong, or was used already.', '/code');
}

async function note(people: People, tx: Transaction, { memberId }: SignedIn, act: string): Promise<void> {
  await audit(people, tx, { memberId, via: 'session' }, { act, target: memberId, details: {} });
}
