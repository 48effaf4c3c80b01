import { COMMON_WORDS } from './common-words.js';
import { isKeyboardWalk } from './keyboard.js';
import { folded, withoutDigits, withoutSigns } from './fold-password.js';

/** As many pieces a guesser puts together before anything else. */
const FEWEST_PIECES = 6;

/** In characters: a longer one counts as two. */
const LONGEST_PIECE = 32;

const LONGEST_WORD = Math.max(...[...COMMON_WORDS].map((word) => word.length));

/** What else thoughts and fingers run along; a walk from key to key is told by isKeyboardWalk. */
const RUNS = [
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  'qwertzuiop',
  'azertyuiop',
  'yxcvbnm',
  'йцукенгшщзхъ',
  'фывапролджэ',
  'ячсмитьбю',
].flatMap((run) => [run, Array.from(run).reverse().join('')]);

/** In these scripts words stand apart, so letters that do not are one word, or few. */
const WORD = '[\\p{Script=Latin}\\p{Script=Cyrillic}\\p{Script=Greek}\\p{M}]';

/** One word, of whichever language, with a date or some signs before or after it. */
const ONE_WORD = new RegExp(`^[^\\p{L}]{0,8}${WORD}{3,15}[^\\p{L}]{0,8}$`, 'u');

/** Digits alone: dates, and the numbers of telephones, cards and people. */
const NUMBER = /^[\d\p{P}\s]{1,19}$/u;

const YEAR = /^(19|20)\d\d$/;

/**
 * Whether a password is one of those that are tried first: one word alone, a number, or what is put together from fewer
 * than six pieces, where a piece is a common word, a run or walk on the keyboard, one character or word again and again, a
 * year, or any other single character. Case, accents, signs, and digits in the place of letters don't help.
 */
export function isCommon(password: string): boolean {
  if (ONE_WORD.test(password) || NUMBER.test(password)) return true;
  const beside = picturesIn(password);
  return [password, withoutSigns(password)].map(folded).some((text) => piecesOf(text) + beside < FEWEST_PIECES);
}

/** How many different characters there are that are neither letters nor digits, nor on every keyboard: emoji and the like. */
function picturesIn(password: string): number {
  return new Set(password.match(/[^\p{L}\p{N}\p{M}\p{ASCII}]/gu)).size;
}

/** The fewest pieces that a text can be put together from; the same one again and again counts once. */
function piecesOf(text: string): number {
  const whole = unrepeated(text);
  const fewest = [0];
  for (let end = 1; end <= whole.length; end += 1) {
    let best = (fewest[end - 1] ?? 0) + 1;
    for (let start = Math.max(0, end - LONGEST_PIECE); start < end - 1; start += 1) {
      const before = (fewest[start] ?? 0) + 1;
      if (before < best && isPiece(whole.slice(start, end))) best = before;
    }
    fewest.push(best);
  }
  return fewest[whole.length] ?? 0;
}

/** `abab` is `ab`. */
function unrepeated(text: string): string {
  const period = (text + text).indexOf(text, 1);
  return period > 0 ? text.slice(0, period) : text;
}

function isPiece(part: string): boolean {
  if (part.length <= LONGEST_WORD && (COMMON_WORDS.has(part) || COMMON_WORDS.has(withoutDigits(part)))) return true;
  if (YEAR.test(part) || isRun(part)) return true;
  // Two runs that take turns: q1w2e3.
  return part.length >= 6 && [0, 1].every((first) => isRun(everySecond(part, first)));
}

function isRun(part: string): boolean {
  if (new Set(part).size === 1) return true;
  if (part.length >= 4 && isKeyboardWalk(part)) return true;
  return part.length >= 3 && RUNS.some((run) => run.includes(part));
}

function everySecond(part: string, first: number): string {
  return Array.from(part)
    .filter((_, index) => index % 2 === first)
    .join('');
}
