import type { NamedSource } from './assessment.js';
import { UNREACHED, type ChainGraph } from './chain-graph.js';
import { byNameThenId, byNamesThenIds } from './order.js';
import type { Provenance } from './provenance.js';

/** A voice that speaks on at least one chain. */
export interface ChainVoice {
  /** The fewest derivations from an origin to a report of this voice on a chain. */
  readonly distance: number;
  /** Its top source; for the unnamed voice, each unnamed source with a report on a chain, by name and id. */
  readonly names: readonly NamedSource[];
  /** Whether every source that speaks for it on a chain has its name withheld. */
  readonly anonymous: boolean;
}

export interface ChainVoices {
  /** Nearest the origins first, then by name and id. */
  readonly voices: readonly ChainVoice[];
  /** The place in `voices` of the voice of each report of the graph; UNREACHED where no chain passes through it. */
  readonly voiceOf: readonly number[];
}

/** The voices on the chains of one graph. */
export function voicesOnChains({ sources, sourceOf, voiceOf }: Provenance, graph: ChainGraph): ChainVoices {
  const found = new Map<number, { distance: number; tops: Set<number>; anonymous: boolean }>();
  graph.reports.forEach((report, number) => {
    const distance = graph.fromOrigin[number]!;
    if (distance === UNREACHED) return;
    const source = sourceOf[report]!;
    const anonymous = sources.facts[sources.as[source]!]!.anonymous;
    const voice = found.get(voiceOf[report]!);
    if (voice) {
      voice.distance = Math.min(voice.distance, distance);
      voice.tops.add(sources.top[source]!);
      voice.anonymous &&= anonymous;
    } else found.set(voiceOf[report]!, { distance, tops: new Set([sources.top[source]!]), anonymous });
  });
  const ordered = [...found]
    .map(([voice, { distance, tops, anonymous }]) => ({ voice, distance, anonymous, names: named(tops) }))
    .sort((one, other) => one.distance - other.distance || byNamesThenIds(one.names, other.names));
  const placeOf = new Map(ordered.map(({ voice }, place) => [voice, place]));
  return {
    voices: ordered,
    voiceOf: graph.reports.map((report, number) =>
      graph.fromOrigin[number] === UNREACHED ? UNREACHED : placeOf.get(voiceOf[report]!)!,
    ),
  };

  function named(tops: Iterable<number>): NamedSource[] {
    return Array.from(tops, (top) => sources.facts[top]!)
      .map(({ id, name }) => ({ id, name }))
      .sort(byNameThenId);
  }
}
