import type { z } from 'zod';

/** Whether it was the body that was wrong, or the query, whose fields have names and no pointers. */
export type InputPart = 'body' | 'query';

type Issue = z.core.$ZodRawIssue;

/** What is wanted in place of something of another type, by the schema's name of it. */
const TYPES: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
  null: 'null',
};

/** In words for people what a schema has no words of its own for; undefined leaves it to the schema library. */
export function wordsFor(part: InputPart): (issue: Issue) => string | undefined {
  return (issue) => {
    switch (issue.code) {
      case 'invalid_type':
        return sentence(wantedInsteadOf(issue.input, TYPES[issue.expected] ?? issue.expected));
      case 'invalid_value':
        return sentence(`${oneOf(issue.values.map((value) => JSON.stringify(value)))} is wanted`);
      case 'unrecognized_keys':
        return unknownField(part, fieldsOf(issue));
      case 'too_big':
        return sentence(`${amount(issue.origin, 'at most', issue.maximum)} is wanted`);
      case 'too_small':
        return sentence(`${amount(issue.origin, 'at least', issue.minimum)} is wanted`);
      default:
        return undefined;
    }
  };
}

/** For a field that is not there: what is wanted, in the words that a wrong one would have got. */
export function missing(words: string): string {
  const wanted = /\b(?:an? |true |one of |")[^:]*wanted.*/i.exec(words)?.[0];
  return wanted === undefined ? 'This is missing.' : `This is missing: ${wanted[0]?.toLowerCase()}${wanted.slice(1)}`;
}

function wantedInsteadOf(input: unknown, wanted: string): string {
  return input === undefined ? `${wanted} is wanted` : `${wanted} is wanted, not ${nameOf(input)}`;
}

function nameOf(input: unknown): string {
  if (input === null) return 'null';
  if (Array.isArray(input)) return 'a list';
  if (typeof input === 'number' && !Number.isInteger(input)) return 'a fraction';
  return TYPES[typeof input] ?? typeof input;
}

function amount(origin: string, limit: string, number: number | bigint): string {
  if (origin === 'array') return `a list of ${limit} ${number}`;
  return origin === 'string' ? `a text of ${limit} ${number} characters` : `a number of ${limit} ${number}`;
}

function oneOf(words: readonly (string | undefined)[]): string {
  return words.length === 1 ? String(words[0]) : `one of ${words.join(', ')}`;
}

function unknownField(part: InputPart, known: readonly string[]): string {
  const field = part === 'body' ? 'field' : 'parameter';
  return known.length === 0
    ? `There is no such ${field}.`
    : `There is no such ${field}: there are ${known.join(', ')}.`;
}

function fieldsOf({ inst }: Issue): string[] {
  const definition = inst?._zod.def as { shape?: object } | undefined;
  return Object.keys(definition?.shape ?? {});
}

function sentence(words: string): string {
  return `${words[0]?.toUpperCase()}${words.slice(1)}.`;
}
