import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { behindSince, isOutdated, outdatedAt, type StatusLine } from '../../src/lifecycle/outdated.js';
import { STATUSES } from '../../src/vocabulary.js';

const status = fc.constantFrom(...STATUSES);
const at = (hour: number) => new Date(hour * 3_600_000).toISOString();
const changes: fc.Arbitrary<StatusLine[]> = fc
  .array(status, { maxLength: 8 })
  .map((statuses) => statuses.map((each, hour) => ({ status: each, at: at(hour) })));

/** Goes through the changes one by one, as somebody who watches the page and the claim does. */
function watched(shown: string, later: readonly StatusLine[]): string | null {
  let since: string | null = null;
  for (const line of later) {
    if (line.status === shown) since = null;
    else since ??= line.at;
  }
  return since;
}

describe('a page', () => {
  it('is behind since its claim has had another status without a break', () => {
    fc.assert(fc.property(status, changes, (shown, later) => behindSince(shown, later) === watched(shown, later)));
  });

  it('is behind exactly where the newest status is another', () => {
    fc.assert(
      fc.property(status, changes, (shown, later) => {
        return (behindSince(shown, later) === null) === ((later.at(-1)?.status ?? shown) === shown);
      }),
    );
  });

  it('is outdated from the very moment at which the newsroom has waited long enough', () => {
    const allowed = fc.integer({ min: 0, max: 604_800 });
    fc.assert(
      fc.property(fc.nat(1000), allowed, fc.integer({ min: -5, max: 5 }), (hour, seconds, ms) => {
        const now = new Date(outdatedAt(at(hour), seconds) + ms).toISOString();
        return isOutdated(at(hour), seconds, now) === ms >= 0;
      }),
    );
    expect(outdatedAt('2024-12-19T09:00:00.000Z', 600)).toBe(Date.parse('2024-12-19T09:10:00.000Z'));
  });
});
