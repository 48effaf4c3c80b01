import fc, { type Arbitrary } from 'fast-check';
import type { Document, Schema } from '../support/document.js';
import { placesIn, withAt, withoutAt } from '../support/places.js';
import { anything, right } from './values.js';

/** Texts of bodies for a schema: right ones, ones with something changed, and such as are none. */
export function bodies(document: Document, schema: Schema, examples: readonly unknown[]): Arbitrary<Buffer> {
  const meant = fc.oneof(right(document, schema), ...(examples.length > 0 ? [fc.constantFrom(...examples)] : []));
  const sent = meant.map((value) => Buffer.from(JSON.stringify(value)));
  return fc.oneof(
    { weight: 5, arbitrary: sent },
    { weight: 4, arbitrary: meant.chain(changed).map((value) => Buffer.from(JSON.stringify(value) ?? 'null')) },
    { weight: 1, arbitrary: anything().map((value) => Buffer.from(JSON.stringify(value) ?? 'null')) },
    { weight: 2, arbitrary: sent.chain(broken) },
    { weight: 1, arbitrary: fc.constantFrom(...NO_BODIES) },
  );
}

/** The value with one thing in it that is otherwise than meant. */
function changed(value: unknown): Arbitrary<unknown> {
  const places = fc.constantFrom(...placesIn(value));
  return fc.oneof(
    fc.tuple(places, anything()).map(([place, other]) => withAt(value, place, other)),
    places.map((place) => withoutAt(value, place)),
    fc.tuple(name(), anything()).map(([key, other]) => ({ ...(value as object), [key]: other })),
  );
}

function name(): Arbitrary<string> {
  const known = ['id', 'newsroomId', 'role', 'constructor', 'prototype', 'toString', '__proto__x', '', '$ref', 'then'];
  return fc.oneof(fc.constantFrom(...known), fc.string({ unit: 'binary', maxLength: 10 }));
}

/** The text with its bytes otherwise. */
function broken(text: Buffer): Arbitrary<Buffer> {
  const at = fc.nat(Math.max(text.length - 1, 0));
  const insert = (place: number, what: Buffer): Buffer =>
    Buffer.concat([text.subarray(0, place), what, text.subarray(place)]);
  return fc.oneof(
    at.map((place) => text.subarray(0, place)),
    fc.tuple(at, fc.constantFrom(...BYTES)).map(([place, bytes]) => insert(place, bytes)),
    fc.constant(Buffer.concat([text, text])),
    fc.constant(Buffer.from(text.toString().replace('{', '{"__proto__":{"role":"admin"},'))),
    fc.constant(Buffer.from(text.toString().replace(/"(\w+)":/, '"$1":1,"$1":'))),
    fc.constant(Buffer.from(text.toString(), 'utf16le')),
    fc.constant(Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), text])),
  );
}

const BYTES = ['\0', '"', '\\', '\\ud800', ',', '}', '[', '1e400', '-', 'NaN', '//', '\n', '\u2028'].map((each) =>
  Buffer.from(each),
);
BYTES.push(Buffer.from([0xff]), Buffer.from([0xc0, 0x80]), Buffer.from([0xed, 0xa0, 0x80]));

const NO_BODIES = [
  ...['', ' ', 'null', 'true', '0', '""', '[]', '{}', '{', 'x=1', '<x/>', '1e400', '{"a":1e400}', '['.repeat(100_000)],
  ...[`{"a":${'['.repeat(5_000)}${']'.repeat(5_000)}}`, '{"a":'.repeat(5_000), `"${'x'.repeat(300_000)}"`],
].map((text) => Buffer.from(text));
