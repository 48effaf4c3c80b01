import { Refusal } from '../refusals.js';

/**
 * Checks that a source can be merged into another: two sources that are one.
 * @param into the id of the other
 * @param mergedInto the source that it is merged into already; null where there is none
 * @param aboveOther ids of the other and of every source above it, also of what stands back behind a merge: so whatever
 * is undone later, no source comes to be above itself
 * @returns whether anything is to be done; false where the two are merged already
 * @throws Refusal `source.merge_loop`, `source.merged_already`
 */
export function mustMerge(
  sourceId: string,
  into: string,
  mergedInto: string | null,
  aboveOther: readonly string[],
): boolean {
  if (mergedInto === into) return false;
  if (mergedInto !== null)
    throw new Refusal('source.merged_already', 'This source is merged into another one. Undo that first.');
  if (aboveOther.includes(sourceId))
    throw new Refusal(
      'source.merge_loop',
      'A source cannot be merged into itself, nor into one that is part of it or merged into it.',
      '/into',
    );
  return true;
}

/** @throws Refusal `source.not_merged` */
export function mustBeMerged(mergedInto: string | null): void {
  if (mergedInto === null) throw new Refusal('source.not_merged', 'This source is not merged into another one.');
}
