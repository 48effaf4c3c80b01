import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { CLAIM, graphOf } from '../../src/graph/model.ts';
import { anyProvenance, provenance, report, voice } from './provenances.ts';

describe('the graph of a provenance', () => {
  it('has an arrow from whom to who, and from each report that bears on the claim to the claim', () => {
    const { arrows } = graphOf(
      provenance([report('wire'), report('paper', { stance: 'disputes' })], [['paper', 'wire']]),
    );
    expect(arrows.map(({ from, to, kind }) => [from, kind, to])).toEqual([
      ['wire', 'derivation', 'paper'],
      ['paper', 'disputes', CLAIM],
    ]);
  });

  it('knows what is dead and what is a loop on the arrows as well', () => {
    const reports = [report('gone', { dead: true }), report('blog', { stance: 'supports' }), report('site')];
    const links = [
      ['blog', 'gone'],
      ['blog', 'site'],
      ['site', 'blog'],
    ] as const;
    const { nodes, arrows } = graphOf(provenance(reports, links, { loops: [['blog', 'site']] }));
    expect(arrows.filter(({ dead }) => dead).map(({ id }) => id)).toEqual(['gone>blog']);
    expect(arrows.filter(({ loop }) => loop).map(({ id }) => id)).toEqual(['site>blog', 'blog>site']);
    expect(nodes.get('blog')?.loopWith).toEqual(['site']);
    expect(nodes.get('gone')?.loopWith).toEqual([]);
  });

  it('puts the voices that the claim rests on first, then those that speak most', () => {
    const lone = { id: 'lone', name: 'Lone' };
    const wire = { id: 'wire', name: 'Wire' };
    const state = { id: 'state', name: 'State' };
    const says = (id: string, source: typeof lone): ReturnType<typeof report> =>
      report(id, { source, voiceId: source.id });
    const { voices, nodes } = graphOf(
      provenance([says('a', lone), says('b', wire), says('c', wire), says('d', state)], [], {
        voices: [voice(lone), voice(wire), voice(state, { breaking: true })],
      }),
    );
    expect(voices.map(({ id }) => id)).toEqual(['state', 'wire', 'lone']);
    expect(nodes.get('b')).toMatchObject({ voice: { id: 'wire' }, voiceRank: 1 });
  });

  it('names the source that controls the one that speaks', () => {
    const ministry = { id: 'ministry', name: 'Ministry' };
    const state = { id: 'state', name: 'State', partOf: null, mergedInto: null };
    const { nodes } = graphOf(
      provenance([report('briefing', { source: ministry, voiceId: 'state' })], [], {
        voices: [voice(state, { sources: [{ ...ministry, partOf: 'state', mergedInto: null }, state] })],
      }),
    );
    const countsAs = { by: 'partOf', name: 'State' };
    expect(nodes.get('briefing')).toMatchObject({ countsAs, voice: { name: 'State' } });
  });

  it('knows a source that was merged into another as one with it, whatever it was part of', () => {
    const desk = { id: 'desk', name: 'Press desk', partOf: 'state', mergedInto: 'ministry' };
    const ministry = { id: 'ministry', name: 'Ministry', partOf: null, mergedInto: null };
    const { nodes } = graphOf(
      provenance([report('note', { source: desk, voiceId: 'ministry' })], [], {
        voices: [voice(ministry, { sources: [ministry, desk] })],
      }),
    );
    expect(nodes.get('note')).toMatchObject({ countsAs: { by: 'mergedInto', name: 'Ministry' } });
  });

  it('has every report and every derivation, and each from both ends', () => {
    fc.assert(
      fc.property(anyProvenance, (data) => {
        const { nodes, arrows } = graphOf(data);
        expect([...nodes.keys()]).toEqual(data.reports.map(({ id }) => id));
        const bearing = data.reports.filter(({ stance }) => stance !== null).length;
        expect(arrows).toHaveLength(data.derivations.length + bearing);
        for (const { reportId, fromId } of data.derivations) {
          expect(nodes.get(reportId)?.restsOn).toContain(fromId);
          expect(nodes.get(fromId)?.carriedBy).toContain(reportId);
        }
      }),
    );
  });
});
