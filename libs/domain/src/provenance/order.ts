import type { NamedSource } from './assessment.js';

/** Compares two texts by code unit: the same on every machine and in every locale. */
export function byCodeUnit(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** Sorts sources of one list: by name, then by id. */
export function byNameThenId(one: NamedSource, other: NamedSource): number {
  return byCodeUnit(one.name, other.name) || byCodeUnit(one.id, other.id);
}

/** Compares two sorted lists of sources: by all their names, then by all their ids. A list that goes on comes later. */
export function byNamesThenIds(one: readonly NamedSource[], other: readonly NamedSource[]): number {
  return (
    byEach(
      one.map(({ name }) => name),
      other.map(({ name }) => name),
    ) ||
    byEach(
      one.map(({ id }) => id),
      other.map(({ id }) => id),
    )
  );
}

/** Compares two lists of texts place by place. A list that goes on comes later. */
export function byEach(one: readonly string[], other: readonly string[]): number {
  for (let place = 0; place < one.length && place < other.length; place++) {
    const order = byCodeUnit(one[place]!, other[place]!);
    if (order !== 0) return order;
  }
  return one.length - other.length;
}
