import { describe, expect, it } from '@jest/globals';
import { readIdempotencyKey } from '../src/http/idempotency.js';

const REQUEST = { method: 'POST', url: '/v1/claims', body: { statement: 'a', evidence: [{ x: 1, y: [2, 1] }] } };
const digest = (request: typeof REQUEST | object) =>
  Buffer.from(readIdempotencyKey('key', { ...REQUEST, ...request })?.sha256 ?? []).toString('hex');

describe('an Idempotency-Key', () => {
  it('may be left out', () => {
    expect(readIdempotencyKey(undefined, REQUEST)).toBeUndefined();
  });

  it('knows the same request again, whatever the order of its fields', () => {
    expect(digest({ body: { evidence: [{ y: [2, 1], x: 1 }], statement: 'a' } })).toBe(digest({}));
  });

  it.each([
    ['method', { method: 'PUT' }],
    ['address', { url: '/v1/sources' }],
    ['word in the body', { body: { statement: 'b', evidence: [{ x: 1, y: [2, 1] }] } }],
    ['order in a list', { body: { statement: 'a', evidence: [{ x: 1, y: [1, 2] }] } }],
  ])('tells requests apart by their %s', (_, other) => {
    expect(digest(other)).not.toBe(digest({}));
  });

  it.each(['', 'a\nb', 'schlüssel', 'a'.repeat(256)])(
    'is refused where it is not 1 to 255 printable characters: %.20j',
    (key) => {
      expect(() => readIdempotencyKey(key, REQUEST)).toThrow(expect.objectContaining({ problem: 'malformed-header' }));
    },
  );
});
