import { randomInt } from 'node:crypto';
import type { PresentedCode } from '#workflow/people/people.js';
import { sha256 } from '../token.js';

/** Digits and letters that nobody mistakes for one another (Crockford's base 32), in lower case. */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';
const HOW_MANY = 10;
const GROUPS = 4;
const GROUP = 6;

/** Makes recovery codes of 120 random bits, in four groups of six: what is that hard to guess needs no slow hash. Only their digests are kept. */
export function mintRecoveryCodes(): { codes: string[]; sha256s: Uint8Array[] } {
  const codes = Array.from({ length: HOW_MANY }, () =>
    Array.from({ length: GROUPS }, () => Array.from({ length: GROUP }, letter).join('')).join('-'),
  );
  return { codes, sha256s: codes.map((code) => sha256(bare(code))) };
}

/** Six digits are those of an app; all else is taken for a recovery code, however it was typed. */
export function presentedCode(text: string): PresentedCode {
  const code = bare(text);
  return /^\d{6}$/.test(code) ? { digits: code } : { recoverySha256: sha256(code) };
}

function letter(): string {
  return ALPHABET[randomInt(ALPHABET.length)] ?? '';
}

function bare(code: string): string {
  return code.toLowerCase().replaceAll(/[ -]/g, '').replaceAll('o', '0').replaceAll(/[il]/g, '1');
}
