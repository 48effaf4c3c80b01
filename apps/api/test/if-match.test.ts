import { describe, expect, it } from '@jest/globals';
import { readIfMatch } from '../src/http/if-match.js';

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
