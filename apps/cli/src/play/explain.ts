import type { z } from 'zod';
import type { JsonPath } from './json-text.js';

/** One thing wrong with a scenario, before its position in the file is known. */
export interface FormFault {
  readonly path: JsonPath;
  /** Set where the name of a property is at fault, and not its value. */
  readonly name?: string;
  readonly message: string;
}

/**
 * What each zod issue found wrong, in words that say what was found and what would be right.
 *
 * @param root the value that was judged
 */
export function explainIssues(issues: readonly z.core.$ZodIssue[], root: unknown): FormFault[] {
  return issues.flatMap((issue) => explain(issue, valueAt(root, issue.path), root));
}

function explain(issue: z.core.$ZodIssue, found: unknown, root: unknown): FormFault[] {
  const { path } = issue;
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((name) => ({ path, name, message: issue.message }));
    case 'invalid_key': {
      const name = String(path.at(-1));
      return [{ path: path.slice(0, -1), name, message: issue.issues[0]?.message ?? issue.message }];
    }
    case 'invalid_type':
      return [{ path, message: presence(path, found, root) + named(issue.expected) }];
    case 'invalid_value':
      return [{ path, message: presence(path, found, root) + oneOf(issue.values) }];
    case 'too_big':
      return [{ path, message: issue.origin === 'string' ? issue.message : `too large: at most ${issue.maximum}` }];
    case 'too_small':
      return [{ path, message: tooSmall(issue) }];
    default:
      return [{ path, message: issue.message }];
  }
}

function tooSmall({ origin, minimum, message }: z.core.$ZodIssueTooSmall): string {
  if (origin === 'string') return message;
  return `${origin === 'array' ? 'empty' : 'too small'}: at least ${minimum}`;
}

function presence(path: JsonPath, found: unknown, root: unknown): string {
  const parent = valueAt(root, path.slice(0, -1));
  const missing = found === undefined && path.length > 0 && typeof parent === 'object';
  return missing ? 'missing: it must be ' : `is ${shown(found)}: it must be `;
}

function oneOf(values: readonly unknown[]): string {
  return values.length === 1 ? shown(values[0]) : `one of ${values.map(shown).join(', ')}`;
}

const NAMES: Readonly<Record<string, string>> = {
  string: 'a text',
  boolean: 'true or false',
  array: 'a list: [ … ]',
  object: 'an object: { … }',
  record: 'an object: { … }',
  int: 'a whole number',
  number: 'a number',
};

function named(type: string): string {
  return NAMES[type] ?? type;
}

/** A value in short. */
function shown(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'an object';
  const json = String(JSON.stringify(value));
  return json.length > 60 ? `${json.slice(0, 57)}…"` : json;
}

/** The value at `path` of a JSON value, by own properties only. */
export function valueAt(root: unknown, path: JsonPath): unknown {
  let value = root;
  for (const part of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part)) return undefined;
    value = (value as Record<PropertyKey, unknown>)[part];
  }
  return value;
}

/** `steps[3].expect["some-killed"].status`; `(file)` for the whole. */
export function pathInWords(path: JsonPath): string {
  const words = path.map((part) => {
    if (typeof part === 'number') return `[${part}]`;
    const name = String(part);
    return /^[A-Za-z_]\w*$/.test(name) ? `.${name}` : `[${JSON.stringify(name)}]`;
  });
  return words.join('').replace(/^\./, '') || '(file)';
}
