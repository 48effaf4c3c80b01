import { COMMON_WORDS } from './common-words.js';
import { folded, withoutDigits, withoutSigns } from './fold-password.js';

/** As many pieces a guesser puts together before anything else. */
const FEWEST_PIECES = 6;

const LONGEST_WORD = Math.max(...[...COMMON_WORDS].map((word) => word.length));

/** Along which fingers or thoughts run: the alphabet, digits, and rows and columns of keyboards. */
const RUNS = [
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890',
  'qwertyuiop',
  'qwertzuiop',
  'azertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  'yxcvbnm',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p',
  '1q2w3e4r5t6y7u8i9o0p',
  'q1w2e3r4t5y6u7i8o9p0',
  'qazwsxedcrfvtgbyhnujmikolp',
  '147258369',
  'йцукенгшщзхъ',
  'фывапролджэ',
  'ячсмитьбю',
].flatMap((run) => [run, Array.from(run).reverse().join('')]);

const YEAR = /^(19|20)\d\d$/;

/**
 * Whether a password is one of those that are tried first: put together from fewer than six pieces, where a piece is a
 * common word, a run on the keyboard, one character or word again and again, a year, or any other single character.
 * Case, accents, signs, and digits in the place of letters don't help. Published lists of leaked passwords end where
 * this goes on: it refuses the longer forms of their heads as well.
 */
export function isCommon(password: string): boolean {
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
    for (let start = 0; start < end - 1; start += 1) {
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
  if (new Set(part).size === 1 || YEAR.test(part)) return true;
  return part.length >= 3 && RUNS.some((run) => run.includes(part));
}
