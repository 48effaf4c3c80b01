import type { SourceFact } from './facts.js';

/** The one voice of all unnamed sources together. Every other voice is the place of its top source in the index. */
export const UNNAMED_VOICE = -1;

/** All sources by place. `top` is the place of the controlling source of all controlling sources: itself, where none. */
export interface SourceIndex {
  readonly facts: readonly SourceFact[];
  readonly placeOf: ReadonlyMap<string, number>;
  readonly top: Int32Array;
}

/**
 * Follows `partOf` to the top for every source at once.
 * @throws Error where two sources share an id, a controlling source is missing, or a source controls itself
 */
export function indexSources(sources: Iterable<SourceFact>): SourceIndex {
  const facts = [...sources];
  const placeOf = new Map(facts.map(({ id }, place) => [id, place]));
  if (placeOf.size < facts.length) throw new Error(`Two sources have the same id: ${repeated(facts)}.`);
  const top = new Int32Array(facts.length).fill(UNKNOWN);
  for (let place = 0; place < facts.length; place++) {
    const path: number[] = [];
    let at = place;
    while (top[at] === UNKNOWN) {
      top[at] = ON_THE_WAY;
      path.push(at);
      const { id, partOf } = facts[at]!;
      if (partOf === null) break;
      const above = placeOf.get(partOf);
      if (above === undefined) throw new Error(`Source ${id} is part of ${partOf}, which is not among the sources.`);
      if (top[above] === ON_THE_WAY) throw new Error(`Source ${partOf} is part of itself.`);
      at = above;
    }
    const found = top[at]! >= 0 ? top[at]! : at;
    for (const below of path) top[below] = found;
  }
  return { facts, placeOf, top };
}

/** The voice of a top source. An unnamed source that is part of a named one speaks with the voice of the named one. */
export function voiceOfTop({ facts }: SourceIndex, top: number): number {
  return facts[top]!.anonymous ? UNNAMED_VOICE : top;
}

function repeated(facts: readonly { readonly id: string }[]): string {
  const seen = new Set<string>();
  return facts.find(({ id }) => seen.size === seen.add(id).size)!.id;
}

const UNKNOWN = -1;
const ON_THE_WAY = -2;
