import type { SourceFact } from './facts.js';

/** The one voice of all unnamed sources together. Every other voice is the place of its top source in the index. */
export const UNNAMED_VOICE = -1;

/**
 * All sources by place. `as` is the place of the source that each counts as: itself, unless it was merged. `top` is the
 * place of the controlling source of all controlling sources of that: that itself, where none.
 */
export interface SourceIndex {
  readonly facts: readonly SourceFact[];
  readonly placeOf: ReadonlyMap<string, number>;
  readonly as: Int32Array;
  readonly top: Int32Array;
}

/**
 * Follows merges and `partOf` to the top for every source at once.
 * @throws Error where two sources share an id, a source above is missing, or a source is above itself
 */
export function indexSources(sources: Iterable<SourceFact>): SourceIndex {
  const facts = [...sources];
  const placeOf = new Map(facts.map(({ id }, place) => [id, place]));
  if (placeOf.size < facts.length) throw new Error(`Two sources have the same id: ${repeated(facts)}.`);
  const above = Int32Array.from(facts, ({ id, mergedInto, partOf }) => {
    const next = mergedInto ?? partOf;
    const place = next === null ? NOTHING : placeOf.get(next);
    if (place === undefined) throw new Error(`Source ${id} counts with ${next}, which is not among the sources.`);
    return place;
  });
  const top = lastOf(above, facts);
  const as = lastOf(
    above.map((place, source) => (facts[source]!.mergedInto === null ? NOTHING : place)),
    facts,
  );
  return { facts, placeOf, as, top };
}

/** Follows `next` from every place to where it ends. */
function lastOf(next: Int32Array, facts: readonly SourceFact[]): Int32Array {
  const last = new Int32Array(next.length).fill(UNKNOWN);
  for (let place = 0; place < next.length; place++) {
    const path: number[] = [];
    let at = place;
    while (last[at] === UNKNOWN) {
      last[at] = ON_THE_WAY;
      path.push(at);
      const after = next[at]!;
      if (after === NOTHING) break;
      if (last[after] === ON_THE_WAY) throw new Error(`Source ${facts[after]!.id} is part of itself.`);
      at = after;
    }
    const found = last[at]! >= 0 ? last[at]! : at;
    for (const before of path) last[before] = found;
  }
  return last;
}

/** The voice of a top source. An unnamed source that is part of a named one speaks with the voice of the named one. */
export function voiceOfTop({ facts }: SourceIndex, top: number): number {
  return facts[top]!.anonymous ? UNNAMED_VOICE : top;
}

function repeated(facts: readonly { readonly id: string }[]): string {
  const seen = new Set<string>();
  return facts.find(({ id }) => seen.size === seen.add(id).size)!.id;
}

const NOTHING = -1;
const UNKNOWN = -1;
const ON_THE_WAY = -2;
