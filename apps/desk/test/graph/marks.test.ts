import { describe, expect, it } from '@jest/globals';
import { marksOf } from '../../src/graph/marks.ts';
import { graphOf } from '../../src/graph/model.ts';
import type { Provenance, Report } from '../../src/graph/provenance.ts';
import { provenance, report, voice } from './provenances.ts';

const REASON = { reason: 'It was wrong.', at: '2024-12-21T09:00:00.000Z' };

/** What is said of a report beside another that it may rest on. */
function said(
  one: Partial<Report>,
  { rests = false, ...more }: Partial<Provenance> & { rests?: boolean } = {},
): string[] {
  const data = provenance([report('r', one), report('other')], rests ? [['r', 'other']] : [], more);
  return marksOf(graphOf(data).nodes.get('r')!).map(({ id }) => id);
}

describe('what is said of a report', () => {
  it('tells how its source knows', () => {
    expect(said({})).toEqual(['report.unknown']);
    expect(said({}, { rests: true })).toEqual(['report.derived']);
    expect(said({ firsthand: true, origin: true })).toEqual(['graph.origin']);
    expect(said({ firsthand: true, origin: true }, { rests: true })).toEqual(['graph.originAndDerived']);
  });

  it('tells of what is first-hand and yet no origin that its source is unreliable, unless it is dead', () => {
    expect(said({ firsthand: true })).toEqual(['graph.unreliable']);
    expect(said({ firsthand: true, dead: true, retraction: REASON })).toEqual(['report.firsthand', 'graph.retracted']);
  });

  it('tells what was taken back from what died of it', () => {
    expect(said({ dead: true }, { rests: true })).toEqual(['report.derived', 'graph.dead']);
  });

  it('tells on whose voice the claim rests, but of nothing that is dead', () => {
    const voices = [voice({ id: 'source-r', name: 'R' }, { breaking: true })];
    expect(said({}, { voices })).toContain('graph.breaking');
    expect(said({ dead: true }, { voices })).not.toContain('graph.breaking');
  });

  it('tells a loop from other circular reporting', () => {
    expect(said({ circular: true })).toContain('graph.circular');
    const looped = said({ circular: true, loop: true }, { loops: [['r', 'other']] });
    expect(looped).toContain('graph.loop');
    expect(looped).not.toContain('graph.circular');
  });
});
