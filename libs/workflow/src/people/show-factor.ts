import { Refusal } from '#domain/refusals.js';
import type { PersonRecord, SealedFactor } from '../ports/person-store.js';
import type { Sealing } from '../ports/sealing.js';
import type { Transaction } from '../ports/transactions.js';
import { attempt } from './attempt.js';
import { byOwn } from './limits.js';
import type { People, PresentedCode } from './people.js';
import { hasFactor } from './session-view.js';

/**
 * Has a person who is loaded in this transaction show their second factor, where they have one.
 * @returns whether they have shown one
 * @throws Refusal `sign_in.code_needed`, `sign_in.code_refused`, `second_factor.unreadable`
 */
export async function showFactor(
  people: Pick<People, 'codes' | 'sealing' | 'clock'>,
  tx: Pick<Transaction, 'person'>,
  person: PersonRecord,
  code: PresentedCode | undefined,
): Promise<boolean> {
  if (!hasFactor(person)) return false;
  if (!code) throw new Refusal('sign_in.code_needed', 'Send the code of your second factor as well.', '/code');
  if (!(await takeCode(people, tx, person, code)))
    throw new Refusal('sign_in.code_refused', 'This code is wrong, or was used already.', '/code');
  return true;
}

/** Takes a code, which is no good from then on. The person must be loaded in this transaction, and so locked. */
export async function takeCode(
  { codes, sealing, clock }: Pick<People, 'codes' | 'sealing' | 'clock'>,
  tx: Pick<Transaction, 'person'>,
  { id, factor }: PersonRecord,
  code: PresentedCode,
): Promise<boolean> {
  const at = clock.now();
  if ('recoverySha256' in code) return tx.person.takeRecoveryCode(code.recoverySha256, at);
  if (!factor) return false;
  const step = codes.stepOf(openFactor(sealing, id, factor), code.digits, at);
  if (step === null || (factor.lastStep !== null && step <= factor.lastStep)) return false;
  await tx.person.takeStep(step);
  return true;
}

/** The secret that somebody's codes are made from. @throws Refusal `second_factor.unreadable` */
export function openFactor(sealing: Sealing, personId: string, { sealed }: SealedFactor): Uint8Array {
  try {
    return sealing.open(sealed, personId);
  } catch {
    throw new Refusal(
      'second_factor.unreadable',
      'The service cannot read your second factor: its secret has changed. Use a recovery code, and set up another one.',
    );
  }
}

/** Does what takes a code of this person: their guesses at it are counted wherever they come from. */
export async function guessingCode<T>(
  { throttle }: Pick<People, 'throttle'>,
  person: PersonRecord | null,
  code: PresentedCode | undefined,
  work: () => Promise<T>,
): Promise<T> {
  const limits = person && code && hasFactor(person) ? [byOwn('code', person.id)] : [];
  return attempt(throttle, limits, work);
}
