import type { ProvenanceGraph } from './model.ts';

/** Where a report is told that stands in several places: told once, named in the others. */
export type Told = 'here' | 'above' | 'below' | 'loop';

/** A line of the nested list: a report, and below it what it rests on. */
export interface Entry {
  readonly id: string;
  /** `loop`: it is what this very line hangs from. */
  readonly told: Told;
  readonly restsOn: readonly Entry[];
}

/** Steps from the claim that are set in; whatever stands further back is told after the rest. */
export const DEEPEST = 10;

interface Line extends Entry {
  readonly restsOn: Line[];
}

/**
 * The same graph as lists within lists: what bears on the claim, below each what it rests on. Each report is told once;
 * where it comes again it is only named, so loops end.
 * @returns `bearing`: on the claim. `further`: what stands too far back to be set in, and what no line leads to.
 */
export function nestedList({ nodes }: ProvenanceGraph): { bearing: readonly Entry[]; further: readonly Entry[] } {
  const told = new Set<string>();
  const path = new Set<string>();
  const tooDeep: string[] = [];
  const tell = (id: string, depth: number): Line => {
    if (path.has(id)) return { id, told: 'loop', restsOn: [] };
    if (told.has(id)) return { id, told: 'above', restsOn: [] };
    if (depth > DEEPEST) {
      tooDeep.push(id);
      return { id, told: 'below', restsOn: [] };
    }
    told.add(id);
    path.add(id);
    const restsOn = (nodes.get(id)?.restsOn ?? []).map((from) => tell(from, depth + 1));
    path.delete(id);
    return { id, told: 'here', restsOn };
  };
  const begin = (ids: Iterable<string>): Line[] => {
    const lines: Line[] = [];
    for (const id of ids) if (!told.has(id)) lines.push(tell(id, 1));
    return lines;
  };
  const bearing = [...nodes.values()]
    .filter(({ report }) => report.stance !== null)
    // What others rest on is told below them, where it shows what it carries.
    .sort((one, other) => Number(one.carriedBy.length > 0) - Number(other.carriedBy.length > 0))
    .map(({ report }) => report.id);
  return {
    bearing: bearing.map((id) => tell(id, 1)),
    // More is added to what is too deep while it is told.
    further: [...begin(tooDeep), ...begin(nodes.keys())],
  };
}
