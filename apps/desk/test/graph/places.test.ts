import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Place } from '../../src/graph/geometry.ts';
import { CLAIM, graphOf } from '../../src/graph/model.ts';
import { placed } from '../../src/graph/places.ts';
import { firstView, follow, frameHeight, MARGIN, READABLE } from '../../src/graph/view.ts';
import { anyProvenance, provenance, report } from './provenances.ts';

const SIZE = { width: 200, height: 80 };
const FRAME = { width: 800, height: 400 };

const apart = (one: Place, other: Place): boolean =>
  Math.abs(one.x - other.x) >= SIZE.width || Math.abs(one.y - other.y) >= SIZE.height;

describe('the places of the drawing', () => {
  it.each(['LR', 'RL', 'TB'] as const)('gives every node room of its own and every arrow a line, %s', (direction) => {
    fc.assert(
      fc.property(anyProvenance, (data) => {
        const graph = graphOf(data);
        const { places, lines } = placed(graph, direction, () => SIZE);
        expect(new Set(places.keys())).toEqual(new Set([CLAIM, ...graph.nodes.keys()]));
        expect(new Set(lines.keys())).toEqual(new Set(graph.arrows.map(({ id }) => id)));
        expect([...lines.values()].filter(({ path, head }) => `${path} ${head}`.includes('NaN'))).toEqual([]);
        const all = [...places.values()];
        expect(all.filter((one, at) => all.slice(0, at).some((other) => !apart(one, other)))).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });

  it('sets the claim at the end of the arrows, mirrored where one reads from the right', () => {
    const graph = graphOf(provenance([report('wire'), report('paper', { stance: 'supports' })], [['paper', 'wire']]));
    const along = (direction: 'LR' | 'RL'): number[] => {
      const { places } = placed(graph, direction, () => SIZE);
      return ['wire', 'paper', CLAIM].map((id) => places.get(id)!.x);
    };
    expect(along('LR')).toEqual([...along('LR')].sort((one, other) => one - other));
    expect(along('RL')).toEqual([...along('RL')].sort((one, other) => other - one));
  });
});

describe('the view of the drawing', () => {
  const wide = graphOf(
    provenance(
      Array.from({ length: 40 }, (_, place) => report(`r${place}`, { stance: 'supports' })),
      [],
    ),
  );
  const layout = placed(wide, 'LR', () => SIZE);

  it('begins with all of it where that can be read, else with the claim', () => {
    const small = placed(graphOf(provenance([report('a', { stance: 'supports' })], [])), 'LR', () => SIZE);
    expect(firstView(small, small.places.get(CLAIM)!, FRAME).zoom).toBe(1);
    const claim = layout.places.get(CLAIM)!;
    const { x, y, zoom } = firstView(layout, claim, FRAME);
    expect(zoom).toBeGreaterThanOrEqual(READABLE);
    expect(x + (claim.x + claim.width / 2) * zoom).toBeLessThanOrEqual(FRAME.width);
    expect(y + claim.y * zoom).toBeCloseTo(FRAME.height / 2);
  });

  it('stays where what has the focus is in sight, and goes after it where it is not', () => {
    const view = { x: 0, y: 0, zoom: 1 };
    const inside = { id: 'a', x: 300, y: 200, ...SIZE };
    expect(follow(view, inside, FRAME)).toBe(view);
    const outside = { id: 'b', x: 1500, y: -300, ...SIZE };
    const after = follow(view, outside, FRAME);
    expect(after.x + outside.x + SIZE.width / 2).toBeLessThanOrEqual(FRAME.width - MARGIN);
    expect(after.y + outside.y - SIZE.height / 2).toBeGreaterThanOrEqual(MARGIN);
    expect(follow({ ...view, zoom: 0.1 }, inside, FRAME).zoom).toBe(READABLE);
  });

  it('is never higher than it needs to be, nor than most of the window', () => {
    const one = placed(graphOf(provenance([report('a', { stance: 'supports' })], [])), 'LR', () => SIZE);
    expect(frameHeight(one, 800, 900)).toBeLessThan(frameHeight(layout, 800, 900));
    expect(frameHeight(layout, 800, 500)).toBe(350);
  });
});
