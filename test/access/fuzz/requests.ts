import fc, { type Arbitrary } from 'fast-check';
import type { Document, Operation } from '../support/document.js';
import { bodies } from './bodies.js';
import { CREDENTIALS, type CredentialName } from './roster.js';
import { anything, placeholder, right } from './values.js';

/** A request of the fuzzer's, in which ids of what is there are still to be filled in. */
export interface Fuzzed {
  /** What it was made from. */
  readonly operation: string;
  readonly method: string;
  readonly path: string;
  /** Names and values by turns, also one name several times. */
  readonly headers: readonly (readonly [string, string])[];
  readonly body: Buffer | undefined;
  readonly credential: CredentialName;
  /** Which of the ids that fit the path. */
  readonly pick: number;
}

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND'];

/** @param examplesOf bodies of an operation that were right */
export function requests(
  document: Document,
  examplesOf: (operation: Operation) => readonly unknown[],
): Arbitrary<Fuzzed> {
  return fc.oneof(...document.operations.map((each) => requestOf(document, each, examplesOf(each))));
}

function requestOf(document: Document, operation: Operation, examples: readonly unknown[]): Arbitrary<Fuzzed> {
  const { method, body } = operation;
  const mostly = <T>(usual: Arbitrary<T>, rare: Arbitrary<T>, times = 9): Arbitrary<T> =>
    fc.oneof({ weight: times, arbitrary: usual }, { weight: 1, arbitrary: rare });
  const some = body ? bodies(document, body.schema, examples) : fc.constant(undefined);
  return fc.record({
    operation: fc.constant(operation.id),
    method: mostly(fc.constant(method), fc.constantFrom(...METHODS), 14),
    path: fc.tuple(pathOf(operation), queryOf(document, operation)).map(([path, query]) => path + query),
    headers: headersOf(document, operation),
    body: mostly<Buffer | undefined>(some, fc.constantFrom(undefined, Buffer.from('{}'), Buffer.from('{'))),
    credential: mostly<CredentialName>(credentialFor(operation), fc.constantFrom(...CREDENTIALS), 5),
    pick: fc.nat(1_000),
  });
}

const WAYS = ['session', 'key', 'machine'];

/** Mostly of somebody who may. */
function credentialFor({ roles }: Operation): Arbitrary<CredentialName> {
  const may = CREDENTIALS.filter((name) => roles?.some((role) => WAYS.some((way) => name === `${role} ${way}`)));
  return fc.constantFrom(...(may.length > 0 ? may : CREDENTIALS));
}

function pathOf({ path, ids }: Operation): Arbitrary<string> {
  const id = fc.oneof(
    { weight: 12, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: fc.uuid() },
    { weight: 1, arbitrary: fc.nat(1_000).map((index) => placeholder('', index)) },
    { weight: 1, arbitrary: fc.constantFrom(...SEGMENTS) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }).map(encoded) },
  );
  const filled = fc
    .tuple(...ids.map(() => id))
    .map((each) => ids.reduce((at, name, index) => at.replace(`{${name}}`, each[index] ?? `{${name}}`), path));
  return fc.oneof(
    { weight: 30, arbitrary: filled },
    { weight: 1, arbitrary: fc.tuple(filled, fc.constantFrom(...TAILS)).map(([at, tail]) => at + tail) },
    { weight: 1, arbitrary: filled.map((at) => at.toUpperCase()) },
    { weight: 1, arbitrary: filled.map((at) => at.replaceAll('/', '//')) },
  );
}

const TAILS = [
  '/',
  '//',
  '/..',
  '/%2e%2e/%2e%2e/',
  '/x',
  ';a=b',
  '%',
  '%zz',
  '%00',
  '%ff',
  '/%2f',
  '.json',
  '/*',
  '/:id',
  '/{id}',
];
const SEGMENTS = [
  'x',
  '0',
  '-1',
  '%',
  '%zz',
  '%00',
  '%ff',
  '%c0%80',
  '..',
  '%2e%2e',
  '%2F',
  '*',
  ':id',
  'null',
  'undefined',
  '__proto__',
  'x'.repeat(8_000),
];

function queryOf(document: Document, { parameters }: Operation): Arbitrary<string> {
  const known = parameters.filter((each) => each.in === 'query');
  const pairs = known.map(({ name, schema }) =>
    fc.oneof(
      { weight: 6, arbitrary: right(document, schema, name).map((value) => `${name}=${encoded(String(value))}`) },
      { weight: 1, arbitrary: anything().map((value) => `${name}=${encoded(spoken(value))}`) },
      {
        weight: 1,
        arbitrary: fc.constantFrom(name, `${name}=`, `${name}=%`, `${name}=%zz`, `${name}[]=1`, `${name}=1&${name}=2`),
      },
    ),
  );
  const strange = fc.constantFrom(
    'x=1',
    '&&&',
    '=',
    '%',
    '?',
    '%00=1',
    '__proto__=1',
    'constructor[prototype]=1',
    'a=b=c',
  );
  const given = fc
    .subarray(pairs.map((_, index) => index))
    .chain((chosen) =>
      fc.tuple(...chosen.map((index) => pairs[index] as Arbitrary<string>)).map((each) => each.join('&')),
    );
  return fc.oneof(
    { weight: 5, arbitrary: fc.constant('') },
    { weight: 6, arbitrary: given.map((text) => (text === '' ? '' : `?${text}`)) },
    { weight: 1, arbitrary: strange.map((text) => `?${text}`) },
  );
}

/** What a path can carry: every other character percent-encoded, halves of surrogates as what they would be in UTF-8. */
function encoded(text: string): string {
  if (PLACEHOLDER_ALONE.test(text)) return text;
  return [...Buffer.from(text.slice(0, 4_000))]
    .map((byte) =>
      /[\w.~-]/.test(String.fromCharCode(byte)) ? String.fromCharCode(byte) : `%${byte.toString(16).padStart(2, '0')}`,
    )
    .join('');
}

const PLACEHOLDER_ALONE = /^\{\{\w*:\d+\}\}$/;

function spoken(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
}

type Header = readonly [string, string];

function headersOf(document: Document, operation: Operation): Arbitrary<readonly Header[]> {
  const told = operation.parameters
    .filter((each) => each.in === 'header')
    .map(({ name, schema, example = '' }): Arbitrary<readonly Header[]> => {
      const known = (USUAL[name] ?? [example]).map((value): Header[] => [[name, value]]);
      const unused = fc.uuid().map((value): Header[] => [[name, value]]);
      const usual =
        name === 'Idempotency-Key'
          ? fc.oneof({ weight: 4, arbitrary: unused }, fc.constantFrom(...known))
          : fc.constantFrom(...known);
      return fc.oneof(
        { weight: 12, arbitrary: usual },
        { weight: 1, arbitrary: right(document, schema).map((value): Header[] => [[name, headerText(String(value))]]) },
        { weight: 1, arbitrary: anything().map((value): Header[] => [[name, headerText(spoken(value))]]) },
        {
          weight: 1,
          arbitrary: fc.constantFrom<Header[]>(
            [],
            [
              [name, ''],
              [name, 'x'],
            ],
            [
              [name, '*'],
              [name, '"1"'],
            ],
          ),
        },
      );
    });
  const type = fc.oneof(
    { weight: 20, arbitrary: fc.constant<Header[]>([['Content-Type', 'application/json']]) },
    {
      weight: 1,
      arbitrary: fc.constantFrom(...TYPES).map((value): Header[] => (value === null ? [] : [['Content-Type', value]])),
    },
  );
  const strange = fc.oneof(
    { weight: 12, arbitrary: fc.constant<readonly Header[]>([]) },
    { weight: 1, arbitrary: fc.constantFrom<readonly Header[]>(...STRANGE) },
  );
  return fc.tuple(type, strange, ...told).map((each) => each.flat());
}

const USUAL: Readonly<Record<string, readonly string[]>> = {
  'If-Match': [
    '*',
    '*',
    '*',
    '*',
    '*',
    '*',
    '*',
    '*',
    '"1"',
    '"2"',
    'W/"1"',
    '"1", "2"',
    '"x"',
    'x',
    '"99999999999999999999"',
  ],
  'Idempotency-Key': ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'],
  'Accept-Language': ['en', 'uk, en;q=0.5', '*', 'x'.repeat(2_000), 'en;q=9', ',,,', 'zh-Hant-TW-x-private'],
  'Last-Event-ID': ['0', '5', '999999999999999'],
};

const TYPES = [
  ...[
    null,
    '',
    'application/json; charset=utf-8',
    'APPLICATION/JSON',
    'application/json; charset=utf-16',
    'application/json,text/plain',
  ],
  ...[
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/merge-patch+json',
    '/',
    'x'.repeat(500),
  ],
];

const STRANGE: readonly (readonly Header[])[] = [
  [['Accept', 'text/event-stream']],
  [['Accept', 'text/html']],
  [['Accept', 'x'.repeat(5_000)]],
  [['Accept-Encoding', 'gzip, br;q=0.1, *']],
  [['Content-Encoding', 'gzip']],
  [['Expect', '100-continue']],
  [['Expect', 'x']],
  [['Range', 'bytes=0-1']],
  [['If-None-Match', '*']],
  [['If-Modified-Since', 'x']],
  [['X-HTTP-Method-Override', 'DELETE']],
  [
    ['X-Forwarded-Proto', 'https'],
    ['X-Forwarded-Host', 'evil.example'],
  ],
  [['Forwarded', 'for=1.2.3.4;proto=https']],
  [['Origin', 'https://evil.example']],
  [['Origin', 'null']],
  [['Sec-Fetch-Site', 'cross-site']],
  [['Referer', 'x']],
  [['Cookie', '__Host-caveat=x; a=b; ;;= ; __Host-caveat']],
  [['Cookie', 'a'.repeat(4_000)]],
  [['Authorization', 'Bearer']],
  [
    ['Authorization', 'Bearer x'],
    ['Authorization', 'Bearer y'],
  ],
  [['User-Agent', 'ÿ'.repeat(300)]],
  [['Content-Type', 'text/plain']],
  [['Transfer-Encoding', 'chunked']],
  [
    ['Upgrade', 'websocket'],
    ['Connection', 'Upgrade'],
  ],
  [['X-Large', 'x'.repeat(20_000)]],
  Array.from({ length: 100 }, (_, index): Header => [`X-Many-${index}`, 'x']),
];

/** Only what a client of HTTP can put into a header at all. */
function headerText(text: string): string {
  return Buffer.from(text.slice(0, 2_000))
    .toString('latin1')
    .replaceAll(/[^\t\x20-\x7e\x80-\xff]/g, '?');
}
