import { z } from 'zod';

// What PostgreSQL can't keep: NUL, and halves of a character (lone surrogates).
const UNSTORABLE = /[\0\p{Surrogate}]/u;

/**
 * Words of a person. White space at both ends is dropped; what is left has at least one character. NUL and lone
 * surrogates are refused, since neither is text.
 * @param most characters (code points, as PostgreSQL counts them)
 */
export function text(most: number) {
  return z
    .string()
    .trim()
    .min(1, 'This must not be empty.')
    .refine((words) => !UNSTORABLE.test(words), 'This holds a NUL or half a character (a lone surrogate).')
    .refine((words) => words.length <= most || codePoints(words) <= most, `This has more than ${most} characters.`)
    .meta({ minLength: 1, maxLength: most, pattern: '\\S' });
}

function codePoints(words: string): number {
  let count = 0;
  for (const _ of words) count += 1;
  return count;
}

/** An id in a request. Letters are taken in either case and compared in lower case. */
export const Id = z.uuid('This is no id: a UUID is wanted.').toLowerCase();

/** An id in an answer. */
export const GivenId = z.uuid();

/** A moment in a request, ISO 8601 with seconds and an offset or `Z`; read into UTC with milliseconds. */
export const Moment = z.iso
  .datetime({ offset: true, error: 'A time is wanted, such as 2024-12-19T09:30:00Z or 2024-12-19T18:30:00+09:00.' })
  .transform((time) => new Date(time).toISOString())
  // Beyond these, JavaScript writes years that PostgreSQL does not read.
  .refine((time) => /^[1-9]\d{3}-/.test(time), 'The year must be from 1000 to 9999.');

/** A moment in an answer: ISO 8601, UTC. */
export const GivenMoment = z.iso.datetime();

/** A web address, as a report was published at. A `javascript:` one would run in whoever's browser shows it. */
export const WebAddress = z
  .url({ protocol: /^https?$/, error: 'A web address is wanted that begins with http:// or https://.' })
  .refine((address) => !UNSTORABLE.test(address) && codePoints(address) <= 2000, 'This has more than 2000 characters.')
  .meta({ maxLength: 2000 });

/** The tag of a language (BCP 47). */
export const LanguageTag = z
  .string()
  .regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/, 'A language tag is wanted, such as en or pt-BR.')
  .max(35);

/** A list in which no two items have the same key. */
export function unique<Item extends z.ZodType>(item: Item, keyOf: (value: z.output<Item>) => string, field?: string) {
  return z.array(item).check(({ value, issues }) => {
    const seen = new Set<string>();
    value.forEach((each, index) => {
      const key = keyOf(each);
      if (seen.has(key))
        issues.push({
          code: 'custom',
          message: 'This stands in the list twice.',
          path: field === undefined ? [index] : [index, field],
          input: each,
        });
      seen.add(key);
    });
  });
}

/** The same value, deeply read-only: what is handed out is not changed any more. */
export type Given<T> = T extends readonly (infer Item)[]
  ? readonly Given<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: Given<T[Key]> }
    : T;
