import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { graphOf } from '../../src/graph/model.ts';
import { DEEPEST, nestedList, type Entry } from '../../src/graph/nested.ts';
import { anyProvenance, provenance, report } from './provenances.ts';

const listOf = (data: Parameters<typeof graphOf>[0]): ReturnType<typeof nestedList> => nestedList(graphOf(data));

function* linesOf(entries: readonly Entry[]): Generator<Entry> {
  for (const entry of entries) {
    yield entry;
    yield* linesOf(entry.restsOn);
  }
}

/** As it reads: what is named only has a sign for where it is told. */
const SIGNS = { here: '', above: '^', below: 'v', loop: '@' } as const;
const read = (entries: readonly Entry[]): string =>
  entries.map(({ id, told, restsOn }) => id + SIGNS[told] + (restsOn.length > 0 ? `(${read(restsOn)})` : '')).join(' ');

describe('the nested list of a provenance', () => {
  it('has below each report what it rests on', () => {
    const { bearing } = listOf(
      provenance(
        [report('briefing'), report('wire'), report('paper', { stance: 'supports' })],
        [
          ['paper', 'wire'],
          ['wire', 'briefing'],
        ],
      ),
    );
    expect(read(bearing)).toBe('paper(wire(briefing))');
  });

  it('tells a report once, and names it wherever it comes again', () => {
    const papers = [report('one', { stance: 'supports' }), report('two', { stance: 'disputes' })];
    const { bearing } = listOf(
      provenance(
        [report('wire'), ...papers],
        [
          ['one', 'wire'],
          ['two', 'wire'],
        ],
      ),
    );
    expect(read(bearing)).toBe('one(wire) two(wire^)');
  });

  it('begins with what nothing rests on, and names the rest as bearing on the claim too', () => {
    const { bearing } = listOf(
      provenance(
        [report('briefing', { stance: 'supports' }), report('statement', { stance: 'supports' })],
        [['statement', 'briefing']],
      ),
    );
    expect(read(bearing)).toBe('statement(briefing) briefing^');
  });

  it('ends a loop where it comes round', () => {
    const { bearing, further } = listOf(
      provenance(
        [report('blog', { stance: 'supports' }), report('site')],
        [
          ['blog', 'site'],
          ['site', 'blog'],
        ],
      ),
    );
    expect(read(bearing)).toBe('blog(site(blog@))');
    expect(further).toEqual([]);
  });

  it('sets nothing in without end: what stands too far back is told after the rest', () => {
    const ids = Array.from({ length: 3 * DEEPEST }, (_, place) => `r${place}`);
    const reports = ids.map((id, place) => report(id, place === 0 ? { stance: 'supports' } : {}));
    const { bearing, further } = listOf(
      provenance(
        reports,
        ids.slice(1).map((id, place) => [ids[place]!, id] as const),
      ),
    );
    expect(read(bearing)).toContain(`r${DEEPEST}v`);
    expect(further.map(({ id }) => id)).toEqual([`r${DEEPEST}`, `r${2 * DEEPEST}`]);
  });

  it('loses nothing: every report is told once, with everything that it rests on, whatever the loops', () => {
    fc.assert(
      fc.property(anyProvenance, (data) => {
        const { bearing, further } = listOf(data);
        const told = [...linesOf([...bearing, ...further])].filter((entry) => entry.told === 'here');
        expect(told.map(({ id }) => id).sort()).toEqual(data.reports.map(({ id }) => id).sort());
        const pairs = told.flatMap(({ id, restsOn }) => restsOn.map((from) => `${id} ${from.id}`));
        expect(pairs.sort()).toEqual(data.derivations.map(({ reportId, fromId }) => `${reportId} ${fromId}`).sort());
        const sides = data.reports.filter(({ stance }) => stance !== null).map(({ id }) => id);
        expect(bearing.map(({ id }) => id).sort()).toEqual(sides.sort());
      }),
    );
  });

  it('names only what is told elsewhere, and says truly whether that is above or below', () => {
    fc.assert(
      fc.property(anyProvenance, (data) => {
        const { bearing, further } = listOf(data);
        const lines = [...linesOf([...bearing, ...further])];
        const toldAt = new Map(lines.map(({ id, told }, at) => [told === 'here' ? id : '', at]));
        const untrue = lines.filter(({ id, told, restsOn }, at) => {
          if (told === 'here') return false;
          const isBelow = toldAt.get(id)! > at;
          return restsOn.length > 0 || isBelow !== (told === 'below');
        });
        expect(untrue).toEqual([]);
      }),
    );
  });
});
