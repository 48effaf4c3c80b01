import { components, type Adjacency } from './derivation-graph.js';

/** The loops of derivations: sets of reports each of which rests on itself by way of all the others. Places, ascending. */
export function loopsOf(parents: Adjacency): number[][] {
  const { order, of } = components(parents);
  const loops: number[][] = [];
  for (let from = 0, to = 0; from < order.length; from = to) {
    while (to < order.length && of[order[to]!] === of[order[from]!]) to++;
    if (to - from > 1) loops.push([...order.subarray(from, to)].sort((one, other) => one - other));
  }
  return loops;
}
