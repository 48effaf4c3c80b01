import type { Direction, Place } from './geometry.ts';
import { CLAIM, type ProvenanceGraph } from './model.ts';
import type { Layout } from './places.ts';

type Step = 'towards' | 'away' | 'next' | 'previous' | 'first' | 'last';

const STEPS: Record<Direction, Readonly<Record<string, Step>>> = {
  LR: { ArrowRight: 'towards', ArrowLeft: 'away', ArrowDown: 'next', ArrowUp: 'previous' },
  RL: { ArrowLeft: 'towards', ArrowRight: 'away', ArrowDown: 'next', ArrowUp: 'previous' },
  TB: { ArrowDown: 'towards', ArrowUp: 'away', ArrowRight: 'next', ArrowLeft: 'previous' },
};
const ENDS: Readonly<Record<string, Step>> = { Home: 'first', End: 'last' };

/**
 * Where a key leads: with the arrows and against them, and to the neighbours beside them, rank by rank from the claim, so
 * that one key alone comes to every node. Home is the claim.
 * @returns null where the key leads nowhere, or is none of these
 */
export function walk(graph: ProvenanceGraph, layout: Layout, at: string, key: string): string | null {
  const step = STEPS[layout.direction][key] ?? ENDS[key];
  if (!step) return null;
  if (step === 'towards') return nearest(layout, at, carriersOf(graph, at), 1);
  if (step === 'away') return nearest(layout, at, basesOf(graph, at), -1);
  const order = inOrder(layout);
  if (step === 'first') return order[0] ?? null;
  if (step === 'last') return order.at(-1) ?? null;
  return order[order.indexOf(at) + (step === 'next' ? 1 : -1)] ?? null;
}

/** Every node, the claim first, rank after rank away from it. */
function inOrder(layout: Layout): string[] {
  const last = [...layout.places.values()].filter(({ id }) => id !== CLAIM);
  return [
    CLAIM,
    ...last
      .sort((one, other) => along(layout, other) - along(layout, one) || across(layout, one) - across(layout, other))
      .map(({ id }) => id),
  ];
}

/** How far on in the direction of the arrows. Nodes of one rank have the same. */
const along = ({ direction }: Layout, { x, y }: Place): number => Math.round({ LR: x, RL: -x, TB: y }[direction]);
const across = ({ direction }: Layout, { x, y }: Place): number => (direction === 'TB' ? x : y);

function carriersOf({ nodes }: ProvenanceGraph, at: string): string[] {
  const node = nodes.get(at);
  if (!node) return [];
  return node.report.stance === null ? [...node.carriedBy] : [...node.carriedBy, CLAIM];
}

function basesOf({ nodes }: ProvenanceGraph, at: string): readonly string[] {
  if (at !== CLAIM) return nodes.get(at)?.restsOn ?? [];
  return [...nodes.values()].filter(({ report }) => report.stance !== null).map(({ report }) => report.id);
}

/** The one of them that the eye would go to: the way that it looks, the next rank, the one most nearly beside. */
function nearest(layout: Layout, at: string, ids: readonly string[], way: 1 | -1): string | null {
  const here = layout.places.get(at);
  if (!here) return null;
  const ranked = ids
    .map((id) => layout.places.get(id))
    .filter((place) => place !== undefined)
    .map((place) => {
      const on = way * (along(layout, place) - along(layout, here));
      return {
        id: place.id,
        back: on <= 0,
        on: Math.abs(on),
        off: Math.abs(across(layout, place) - across(layout, here)),
      };
    })
    .sort((one, other) => Number(one.back) - Number(other.back) || one.on - other.on || one.off - other.off);
  return ranked[0]?.id ?? null;
}
