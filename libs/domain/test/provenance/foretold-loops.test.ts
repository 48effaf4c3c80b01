import fc from 'fast-check';
import { foretoldLoops } from '../../src/provenance/foretold-loops.js';
import { anyCase } from './cases.js';

describe('a loop', () => {
  const derivedFrom = new Map([
    ['paper', ['wire', 'blog']],
    ['wire', ['agency']],
    ['blog', ['agency']],
    ['agency', []],
  ]);

  it('is foretold by the shortest way on which it would close', () => {
    expect(foretoldLoops('agency', ['paper', 'wire'], derivedFrom)).toEqual([
      ['agency', 'paper', 'wire'],
      ['agency', 'wire'],
    ]);
  });

  it('is none where what a report would rest on does not lead back to it', () => {
    expect(foretoldLoops('paper', ['agency', 'wire'], derivedFrom)).toEqual([]);
  });

  it('is foretold exactly where one would close, and closes as foretold, on 1000 random cases', () => {
    fc.assert(
      fc.property(anyCase, fc.nat(), ({ reports }, which) => {
        fc.pre(reports.length > 0);
        const { id } = reports[which % reports.length]!;
        const known = new Map(reports.map((report) => [report.id, report.derivedFrom]));
        for (const other of reports.filter((report) => report.id !== id)) {
          const reached = new Set([other.id]);
          for (const each of reached) for (const parent of known.get(each)!) reached.add(parent);
          const loops = foretoldLoops(id, [other.id], known);
          expect(loops).toHaveLength(reached.has(id) ? 1 : 0);
          for (const [first, ...rest] of loops) {
            expect([first, rest[0], new Set(rest).size]).toEqual([id, other.id, rest.length]);
            rest.forEach((each, place) => expect(known.get(each)).toContain(rest[place + 1] ?? id));
          }
        }
      }),
      { numRuns: 1_000 },
    );
  });
});
