import type { SourceFact } from '#domain/provenance/facts.js';

/** A source as SPEAKERS_JSON reads it: a tuple in the order of its json_build_array. */
export type SourceFactRow = [
  id: string,
  name: string,
  anonymous: boolean,
  reliability: SourceFact['reliability'],
  partOf: string | null,
  mergedInto: string | null,
];

export function sourceFacts(rows: readonly SourceFactRow[] | null): SourceFact[] {
  return (rows ?? []).map(([id, name, anonymous, reliability, partOf, mergedInto]) => ({
    ...{ id, name, anonymous, reliability, partOf, mergedInto },
  }));
}
