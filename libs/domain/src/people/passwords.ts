import { Refusal } from '../refusals.js';
import { isCommon } from './common-passwords.js';
import { folded } from './fold-password.js';

/** In characters (code points). Long enough that no rule about kinds of characters is needed (NIST SP 800-63B-4, 3.1.1.2). */
export const SHORTEST_PASSWORD = 12;
export const LONGEST_PASSWORD = 256;

/** Parts of a name or address that are too short to make a password guessable. */
const SHORTEST_PART = 4;

/** Whose password it is to be. */
export interface PasswordOwner {
  readonly name: string;
  readonly email: string;
}

/** The password as it is hashed: the same however a keyboard composes its characters. */
export function normalPassword(password: string): string {
  return password.normalize('NFC');
}

/**
 * Refuses a password that others would guess.
 * @param pointer to the field that holds it
 * @throws Refusal `password.too_short`, `password.too_long`, `password.too_common`, `password.too_like_you`
 */
export function checkPassword(password: string, owner: PasswordOwner, pointer = '/password'): void {
  const text = normalPassword(password);
  const { length } = Array.from(text);
  if (length < SHORTEST_PASSWORD)
    throw new Refusal(
      'password.too_short',
      `A password has ${SHORTEST_PASSWORD} characters at least. Four words that do not belong together make a good one.`,
      pointer,
    );
  if (length > LONGEST_PASSWORD)
    throw new Refusal('password.too_long', `A password has ${LONGEST_PASSWORD} characters at most.`, pointer);
  if (isLike(text, owner))
    throw new Refusal(
      'password.too_like_you',
      'This is little more than your name or e-mail address. Take another.',
      pointer,
    );
  if (isCommon(text))
    throw new Refusal(
      'password.too_common',
      'This is among what is tried first. Four words that do not belong together, set apart, make a good one.',
      pointer,
    );
}

/** Whether little is left of it without the owner's name, the parts of their address, and this service's name. */
function isLike(password: string, { name, email }: PasswordOwner): boolean {
  const text = folded(password);
  const parts = [...name.split(/[^\p{L}\p{N}]+/u), ...email.split(/[^\p{L}\p{N}]+/u), 'caveat']
    .map(folded)
    .filter((part) => part.length >= SHORTEST_PART)
    .sort((one, other) => other.length - one.length);
  const left = parts.reduce((rest, part) => rest.replaceAll(part, ''), text);
  return left !== text && left.length < SHORTEST_PASSWORD / 2;
}
