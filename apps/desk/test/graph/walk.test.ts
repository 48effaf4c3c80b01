import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Direction } from '../../src/graph/geometry.ts';
import { CLAIM, graphOf, type ProvenanceGraph } from '../../src/graph/model.ts';
import { placed, type Layout } from '../../src/graph/places.ts';
import { walk } from '../../src/graph/walk.ts';
import { anyProvenance, provenance, report } from './provenances.ts';

const SIZE = { width: 200, height: 80 };
const laid = (graph: ProvenanceGraph, direction: Direction): Layout => placed(graph, direction, () => SIZE);

/** A paper and a blog that both have it from a wire, which has it from a briefing. */
const relayed = graphOf(
  provenance(
    [
      report('briefing'),
      report('wire'),
      report('paper', { stance: 'supports' }),
      report('blog', { stance: 'supports' }),
    ],
    [
      ['wire', 'briefing'],
      ['paper', 'wire'],
      ['blog', 'wire'],
    ],
  ),
);

describe('walking the graph by keys', () => {
  it.each([
    ['LR', 'ArrowLeft', 'ArrowRight'],
    ['RL', 'ArrowRight', 'ArrowLeft'],
    ['TB', 'ArrowUp', 'ArrowDown'],
  ] as const)('goes back along the derivations and forth again where arrows go %s', (direction, back, forth) => {
    const layout = laid(relayed, direction);
    const go = (from: string, ...keys: string[]): string | null =>
      keys.reduce<string | null>((at, key) => at && walk(relayed, layout, at, key), from);
    expect(['paper', 'blog']).toContain(go(CLAIM, back));
    expect(go(CLAIM, back, back)).toBe('wire');
    expect(go(CLAIM, back, back, back)).toBe('briefing');
    expect(go(CLAIM, back, back, back, back)).toBeNull();
    expect(go('briefing', forth, forth, forth)).toBe(CLAIM);
    expect(go(CLAIM, forth)).toBeNull();
  });

  it('goes to the neighbour beside, home to the claim, and to the furthest end', () => {
    const layout = laid(relayed, 'LR');
    const [upper, lower] =
      layout.places.get('paper')!.y < layout.places.get('blog')!.y ? ['paper', 'blog'] : ['blog', 'paper'];
    expect(walk(relayed, layout, upper, 'ArrowDown')).toBe(lower);
    expect(walk(relayed, layout, lower, 'ArrowUp')).toBe(upper);
    expect(walk(relayed, layout, 'wire', 'Home')).toBe(CLAIM);
    expect(walk(relayed, layout, 'wire', 'End')).toBe('briefing');
    expect(walk(relayed, layout, 'wire', 'x')).toBeNull();
  });

  it.each(['LR', 'RL', 'TB'] as const)('comes to every node, from any lineage, laid out %s', (direction) => {
    fc.assert(
      fc.property(anyProvenance, (data) => {
        const graph = graphOf(data);
        const layout = laid(graph, direction);
        const next = direction === 'TB' ? 'ArrowRight' : 'ArrowDown';
        const seen: string[] = [];
        for (let at: string | null = CLAIM; at !== null; at = walk(graph, layout, at, next)) seen.push(at);
        expect(new Set(seen)).toEqual(new Set([CLAIM, ...graph.nodes.keys()]));
        expect(seen).toHaveLength(graph.nodes.size + 1);
      }),
      { numRuns: 20 },
    );
  });

  it('leads along derivations only to what is bound by one', () => {
    fc.assert(
      fc.property(anyProvenance, (data) => {
        const graph = graphOf(data);
        const layout = laid(graph, 'LR');
        const bound = new Set(graph.arrows.map(({ from, to }) => `${from}>${to}`));
        const steps = [CLAIM, ...graph.nodes.keys()].flatMap((id) => {
          const to = walk(graph, layout, id, 'ArrowRight');
          const from = walk(graph, layout, id, 'ArrowLeft');
          return [to === null ? [] : `${id}>${to}`, from === null ? [] : `${from}>${id}`].flat();
        });
        expect(steps.filter((step) => !bound.has(step))).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });
});
