import { describe, expect, it } from '@jest/globals';
import { isKnown, readIfMatch } from '../src/http/if-match.js';

describe('If-Match', () => {
  it.each([
    [undefined, null],
    ['*', 'any'],
    ['"7"', [7]],
    ['W/"7"', [7]],
    [' "7" , W/"12",  "3"', [7, 12, 3]],
  ])('%s names the versions %j', (header, versions) => {
    expect(readIfMatch(header)).toEqual(versions);
  });

  it.each(['', '7', '"7', '"seven"', '"7" "8"', '"7",', '*, "7"', '"-1"', '"1e3"', '"99999999999"', 'w/"7"'])(
    'is refused as garbage: %s',
    (header) => {
      expect(() => readIfMatch(header)).toThrow(
        expect.objectContaining({
          problem: 'malformed-header',
          errors: [expect.objectContaining({ parameter: 'If-Match' })],
        }),
      );
    },
  );
});

describe('If-None-Match', () => {
  it.each([
    ['"7"', true],
    ['W/"7"', true],
    ['"a,b", "7"', true],
    ['*', true],
    ['"8"', false],
    ['"a,7"', false],
    ['7', false],
    [undefined, false],
  ])('%s says whether version 7 is known: %j', (header, known) => {
    expect(isKnown(header, 7)).toBe(known);
  });
});
