import fc, { type Arbitrary } from 'fast-check';
import type { Document, Schema } from '../support/document.js';

/** Stands for the id of something that is there: which one is known when it is sent. `field` says of what. */
export const placeholder = (field: string, index: number): string => `{{${field}:${index}}}`;
export const PLACEHOLDER = /\{\{(\w*):(\d+)\}\}/g;

const MOST_ITEMS = 4;
const LONGEST = 60;

const TIMES = ['2024-12-19T09:05:00.000Z', '2030-01-01T00:00:00+01:00', '0001-01-01T00:00:00Z', '9999-12-31T23:59:59Z'];
const LINKS = ['https://www.news.example/world', 'http://127.0.0.1:1/', 'https://xn--e1afmkfd.example/%D0%BF?q=1#x'];

/** Values that a schema of the document lets through. */
export function right(document: Document, schema: Schema, field = ''): Arbitrary<unknown> {
  const at = document.resolve(schema);
  const alternatives = (at['anyOf'] ?? at['oneOf']) as readonly Schema[] | undefined;
  if (alternatives) return fc.oneof(...alternatives.map((each) => right(document, each, field)));
  if (at['const'] !== undefined) return fc.constant(at['const']);
  if (Array.isArray(at['enum'])) return fc.constantFrom(...(at['enum'] as unknown[]));
  switch (at['type']) {
    case 'string':
      return text(at, field);
    case 'integer':
      return fc.integer(bounds(at, 'minimum', 'maximum', 0, 1_000_000));
    case 'number':
      return fc.double({ noNaN: true, ...bounds(at, 'minimum', 'maximum', 0, 1_000) });
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case 'array': {
      const { min, max } = bounds(at, 'minItems', 'maxItems', 0, MOST_ITEMS);
      const items = right(document, (at['items'] ?? {}) as Schema, field);
      return fc.array(items, { minLength: min, maxLength: Math.max(min, Math.min(max, MOST_ITEMS)) });
    }
    case 'object':
      return record(document, at);
    default:
      return anything();
  }
}

function record(document: Document, schema: Schema): Arbitrary<unknown> {
  const properties = Object.entries((schema['properties'] ?? {}) as Record<string, Schema>);
  const { propertyNames, additionalProperties } = schema as { propertyNames?: Schema; additionalProperties?: Schema };
  if (properties.length === 0 && propertyNames)
    return fc.dictionary(right(document, propertyNames).map(String), right(document, additionalProperties ?? {}), {
      maxKeys: 3,
    });
  const required = (schema['required'] ?? []) as string[];
  const fields = Object.fromEntries(properties.map(([name, each]) => [name, right(document, each, name)]));
  return fc.record(fields, { requiredKeys: required, noNullPrototype: true });
}

function text(schema: Schema, field: string): Arbitrary<unknown> {
  const { format, pattern } = schema as { format?: string; pattern?: string };
  if (format === 'uuid') return fc.nat(1_000).map((index) => placeholder(field, index));
  if (format === 'date-time') return fc.oneof(fc.constantFrom(...TIMES), moment());
  if (format === 'uri') return fc.oneof(fc.constantFrom(...LINKS), fc.webUrl());
  if (format === 'email') return fc.emailAddress();
  if (pattern !== undefined && pattern !== '\\S') return fc.stringMatching(new RegExp(pattern));
  const { min, max } = bounds(schema, 'minLength', 'maxLength', 0, LONGEST);
  const maxLength = Math.max(min, Math.min(max, LONGEST));
  return fc.oneof(
    { weight: 4, arbitrary: fc.string({ unit: 'grapheme', minLength: Math.max(min, 1), maxLength }) },
    { weight: 1, arbitrary: fc.constant('x'.repeat(Math.min(max, 10_000))) },
  );
}

function moment(): Arbitrary<string> {
  const [min, max] = [new Date('1990-01-01'), new Date('2100-01-01')];
  return fc.date({ noInvalidDate: true, min, max }).map((date) => date.toISOString());
}

function bounds(schema: Schema, least: string, most: string, from: number, to: number): { min: number; max: number } {
  const { [least]: min = from, [most]: max = Math.max(to, Number(schema[least] ?? 0)) } = schema as Record<
    string,
    number
  >;
  return { min, max };
}

/** Values that nobody means to send, of every kind of JSON. */
export function anything(): Arbitrary<unknown> {
  return fc.oneof(
    fc.constantFrom<unknown>(...HOSTILE),
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc.jsonValue({ maxDepth: 3 }),
    fc.double(),
    fc.bigInt({ min: -(2n ** 70n), max: 2n ** 70n }).map(Number),
  );
}

const nested = (depth: number): unknown => (depth === 0 ? 1 : [nested(depth - 1)]);

const HOSTILE = [
  ...[null, true, 0, -1, 0.1, 1e308, 5e-324, 2 ** 53, -(2 ** 63), '', ' ', '0', 'null', [], {}, [[]], [null]],
  ...[
    '\0',
    'a\0b',
    '\ud800',
    'x\udfff',
    '\u202e',
    '\ufeff',
    '\u2028',
    'İ',
    'ﷺ'.repeat(50),
    '👩‍👩‍👧‍👦'.repeat(20),
    'e\u0301'.repeat(200),
  ],
  ...[
    "'; DROP TABLE claims; --",
    '%',
    '_',
    '\\',
    '%00',
    '../../etc/passwd',
    '<script>',
    '{{7*7}}',
    '${7*7}',
    '$1',
    '{0, plural, other {#}}',
  ],
  ...['0000-00-00T00:00:00Z', '2024-02-30T00:00:00Z', '+275760-09-13T00:00:00.001Z', '2024-12-19', 'x'.repeat(100_000)],
  ...[
    '00000000-0000-0000-0000-000000000000',
    'ffffffff-ffff-ffff-ffff-ffffffffffff',
    '{00000000-0000-0000-0000-000000000000}',
  ],
  ...[
    'file:///etc/passwd',
    'http://[::1]/',
    'http://2130706433/',
    'javascript:alert(1)',
    'https://a b/',
    'https://user:pass@host/',
  ],
  ...[
    { length: 1e9 },
    { toString: 1 },
    { toJSON: 1 },
    { constructor: 1 },
    { hasOwnProperty: 1 },
    nested(19),
    nested(25),
  ],
] as const;
