import { describe, expect, it } from '@jest/globals';
import { cardSize, claimSize } from '../../src/graph/card-size.ts';
import { graphOf, type ReportNode } from '../../src/graph/model.ts';
import type { Report } from '../../src/graph/provenance.ts';
import { english } from '../../src/intl/english.ts';
import { provenance, report } from './provenances.ts';

/** As it stands in the catalogue: long enough for counting lines. */
const say = (id: keyof typeof english): string => english[id];
const node = (said: Partial<Report>): ReportNode => graphOf(provenance([report('r', said)], [])).nodes.get('r')!;
const height = (said: Partial<Report>): number => cardSize(node(said), say).height;

describe('the size of a card', () => {
  it('has room for each thing that is said of a report', () => {
    expect(height({ stance: 'supports' })).toBeGreaterThan(height({}));
    expect(height({ dead: true })).toBeGreaterThan(height({}));
    expect(height({ circular: true })).toBeGreaterThan(height({}));
  });

  it('has up to three lines for a title, and no more however long it is', () => {
    const heights = [5, 30, 60, 90, 10_000].map((length) => height({ title: 'word '.repeat(length / 5) }));
    expect(new Set(heights).size).toBe(3);
    expect(heights).toEqual([...heights].sort((one, other) => one - other));
    expect(height({ title: 'w'.repeat(10_000) })).toBe(heights.at(-1));
  });

  it('gives ideographs the room of two letters', () => {
    expect(claimSize('武'.repeat(20)).height).toBeGreaterThan(claimSize('w'.repeat(20)).height);
  });
});
