import type { Chain } from './assessment.js';
import type { ChainGraph } from './chain-graph.js';
import { byEach } from './order.js';
import type { Provenance } from './provenance.js';

/** How many chains an assessment shows at most. */
export const MAX_CHAINS = 20;

/**
 * The shortest chain from each origin to each report that is evidence, shortest first, then by the ids along the chain;
 * at most MAX_CHAINS.
 */
export function shortestChains({ reportIds }: Provenance, graph: ChainGraph): Chain[] {
  // No chain from a later origin comes before the shortest of each of these.
  const nearest = graph.origins
    .toSorted((one, other) => graph.toEvidence[one]! - graph.toEvidence[other]! || one - other)
    .slice(0, MAX_CHAINS);
  return nearest
    .flatMap((origin) => chainsFrom(origin, graph))
    .map((chain) => ({ reports: chain.map((number) => reportIds[graph.reports[number]!]!) }))
    .sort((one, other) => one.reports.length - other.reports.length || byEach(one.reports, other.reports))
    .slice(0, MAX_CHAINS);
}

/** Breadth first by ascending number: among the shortest chains to a report, the one that comes first by ids is found. */
function chainsFrom(origin: number, { children, ends }: ChainGraph): number[][] {
  const cameFrom = new Map<number, number | null>([[origin, null]]);
  const chains: number[][] = [];
  for (const [report] of cameFrom) {
    if (ends[report]) chains.push(pathTo(report, cameFrom));
    if (chains.length === MAX_CHAINS) break;
    for (const child of children[report]!) if (!cameFrom.has(child)) cameFrom.set(child, report);
  }
  return chains;
}

function pathTo(report: number, cameFrom: ReadonlyMap<number, number | null>): number[] {
  const path: number[] = [];
  for (let at: number | null = report; at !== null; at = cameFrom.get(at)!) path.push(at);
  return path.reverse();
}
