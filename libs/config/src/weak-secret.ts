const FEWEST_BYTES = 32;
/** Random hexadecimal digits have sixteen kinds, of which 32 nearly never use fewer than ten. */
const FEWEST_KINDS = 8;

/** Words by which examples and first ideas are known. Random text has none of them by chance. */
const KNOWN_WORDS =
  /change-?_?me|secret|passw[o0]rd|pa55w|example|insecure|default|replace|caveat|qwerty|letmein|0123456789|1234567890|abcdefgh/i;

/**
 * Why a secret can be guessed, as a part of a sentence that begins with its name; null where nothing is known against it.
 * What it can't see is whether chance has made it.
 */
export function weaknessOf(secret: string): string | null {
  if (Buffer.byteLength(secret) < FEWEST_BYTES) return `is shorter than ${FEWEST_BYTES} bytes`;
  if (KNOWN_WORDS.test(secret)) return 'is one of an example, or made of words that others would try first';
  if (new Set(secret).size < FEWEST_KINDS) return `has fewer than ${FEWEST_KINDS} different characters`;
  if (isRepeated(secret)) return 'is the same few characters over and over';
  if (isCounted(secret)) return 'is characters in their order';
  return null;
}

/** Whether it is one part of at most half its length, over and over; the last time may be cut off. */
function isRepeated(text: string): boolean {
  for (let length = 1; length <= text.length / 2; length += 1) if (text.startsWith(text.slice(length))) return true;
  return false;
}

/** Whether most characters are the next one after those before them, or the one before. */
function isCounted(text: string): boolean {
  const codes = Array.from(text, (each) => each.codePointAt(0) ?? 0);
  const next = codes.slice(1).filter((code, index) => Math.abs(code - (codes[index] ?? 0)) === 1);
  return next.length > text.length / 2;
}
