import { Graph, layout } from '@dagrejs/dagre';
import type { Direction, Place, Point, Size } from './geometry.ts';
import { CLAIM, type ProvenanceGraph } from './model.ts';
import { route, type Line } from './route.ts';

export interface Layout extends Size {
  readonly direction: Direction;
  readonly places: ReadonlyMap<string, Place>;
  /** Of each arrow, by its id. */
  readonly lines: ReadonlyMap<string, Line>;
}

/** From this many arrows on, perfect ranks and an order with the fewest crossings would keep people waiting for seconds. */
const MANY_ARROWS = 150;

/** Room for the word that stands at the arrows of a loop. */
const LOOP_LABEL = { width: 40, height: 16, labelpos: 'c' } as const;

/** Sets the claim at the end of all arrows, and every report at least a step before what rests on it, loops excepted. */
export function placed({ nodes, arrows }: ProvenanceGraph, direction: Direction, sizeOf: (id: string) => Size): Layout {
  const graph = new Graph();
  const many = arrows.length >= MANY_ARROWS;
  const beside = direction !== 'TB';
  graph.setGraph({
    rankdir: direction,
    nodesep: beside ? 18 : 24,
    ranksep: beside ? 64 : 56,
    edgesep: 12,
    ranker: many ? 'longest-path' : 'network-simplex',
  });
  for (const id of [...nodes.keys(), CLAIM]) graph.setNode(id, { ...sizeOf(id) });
  for (const { from, to, loop } of arrows) graph.setEdge(from, to, loop ? { ...LOOP_LABEL } : {});
  layout(graph, { disableOptimalOrderHeuristic: many });
  const places = new Map(graph.nodes().map((id) => [id, { id, ...(graph.node(id) as Point & Size) }]));
  const ranks = new Map<number, number>();
  for (const { x, y, width, height } of places.values()) {
    const [rank, half] = beside ? [Math.round(x), width / 2] : [Math.round(y), height / 2];
    ranks.set(rank, Math.max(half, ranks.get(rank) ?? 0));
  }
  const lines = arrows.map(({ id, from, to }) => {
    const { points } = graph.edge(from, to) as { points: Point[] };
    return [id, route(places.get(from)!, places.get(to)!, points.slice(1, -1), ranks, direction)] as const;
  });
  const { width = 0, height = 0 } = graph.graph() as Partial<Size>;
  return { direction, places, lines: new Map(lines), width, height };
}
