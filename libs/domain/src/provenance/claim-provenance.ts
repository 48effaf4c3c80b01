import type { Stance } from '../vocabulary.js';
import type { NamedSource } from './assessment.js';
import type { EvidenceFact, SourceFact } from './facts.js';
import { loopsOf } from './loops.js';
import { byCodeUnit, byNameThenId } from './order.js';
import { placeOfEvidence, type Provenance } from './provenance.js';
import { UNNAMED_VOICE, voiceOfTop } from './voices.js';

/** The id of the one voice of all unnamed sources: it has no source of its own to be called by. */
const UNNAMED = 'unnamed';

/** A report in the lineage of one claim, with what the rules say of it. */
export interface JudgedReport {
  readonly id: string;
  /** The id of its voice. */
  readonly voiceId: string;
  readonly dead: boolean;
  /** A live firsthand report of a source whose reliability is not E or F. */
  readonly origin: boolean;
  /** It rests on itself by way of others. */
  readonly loop: boolean;
  /** It is circular reporting, or rests on some. */
  readonly circular: boolean;
  /** As recorded on this claim; null where nothing is. */
  readonly stance: Stance | null;
}

/** Sources that count as one. */
export interface Voice {
  /** The id of the source at the top; UNNAMED for the unnamed voice. */
  readonly id: string;
  /** The name of the source at the top; null for the unnamed voice. */
  readonly name: string | null;
  readonly unnamed: boolean;
  /** It is in the smallest set of voices that the claim rests on. */
  readonly breaking: boolean;
  readonly sources: readonly (NamedSource & Pick<SourceFact, 'partOf' | 'mergedInto'>)[];
}

/** How a claim is known: each part in an order that the order of the facts does not change. */
export interface ClaimProvenance {
  /** By id, which is by when they were recorded. */
  readonly reports: readonly JudgedReport[];
  /** `reportId` rests on `fromId`. */
  readonly derivations: readonly { readonly reportId: string; readonly fromId: string }[];
  /** By name; the unnamed voice last. */
  readonly voices: readonly Voice[];
  /** The ids of the reports of each loop. */
  readonly loops: readonly (readonly string[])[];
}

/**
 * What the rules of DESIGN.md §2 say of everything that one claim is known by.
 * @param provenance of that claim alone: all of it is told
 * @param restsOn of the claim's assessment, which is not worked out again: so what is shown as breaking is what was judged
 * @throws Error where evidence names a report that the provenance lacks
 */
export function claimProvenance(
  provenance: Provenance,
  evidence: readonly EvidenceFact[],
  restsOn: readonly NamedSource[],
): ClaimProvenance {
  const { reportIds, sources, voiceOf, parents } = provenance;
  const idOfVoice = (voice: number): string => (voice === UNNAMED_VOICE ? UNNAMED : sources.facts[voice]!.id);
  const stances = new Map(evidence.map((fact) => [placeOfEvidence(provenance, fact), fact.stance]));
  const loops = loopsOf(parents);
  const looped = new Set(loops.flat());
  const reports = reportIds.map((id, place) => ({
    id,
    voiceId: idOfVoice(voiceOf[place]!),
    dead: provenance.live[place] === 0,
    origin: provenance.origin[place] === 1,
    loop: looped.has(place),
    circular: provenance.circular[place] === 1,
    stance: stances.get(place) ?? null,
  }));
  const derivations = reportIds.flatMap((reportId, place) =>
    Array.from(parents.to.subarray(parents.start[place], parents.start[place + 1]), (from) => ({
      reportId,
      fromId: reportIds[from]!,
    })),
  );
  return {
    reports: reports.sort((one, other) => byCodeUnit(one.id, other.id)),
    derivations: derivations.sort(
      (one, other) => byCodeUnit(one.reportId, other.reportId) || byCodeUnit(one.fromId, other.fromId),
    ),
    voices: voicesOf(provenance, new Set(restsOn.map(({ id }) => id)), idOfVoice),
    loops: loops
      .map((loop) => loop.map((place) => reportIds[place]!).sort(byCodeUnit))
      .sort(([one], [other]) => byCodeUnit(one!, other!)),
  };
}

function voicesOf(
  { sources }: Provenance,
  restsOn: ReadonlySet<string>,
  idOfVoice: (voice: number) => string,
): Voice[] {
  const voices = new Map<number, { breaking: boolean; sources: Voice['sources'][number][] }>();
  sources.facts.forEach(({ id, name, partOf, mergedInto }, place) => {
    const voice = voiceOfTop(sources, sources.top[place]!);
    const known = voices.get(voice) ?? { breaking: false, sources: [] };
    voices.set(voice, known);
    known.sources.push({ id, name, partOf, mergedInto });
    // What an assessment names are sources at the top.
    known.breaking ||= sources.top[place] === place && restsOn.has(id);
  });
  return [...voices]
    .map(([voice, { breaking, sources: own }]) => ({
      id: idOfVoice(voice),
      name: voice === UNNAMED_VOICE ? null : sources.facts[voice]!.name,
      unnamed: voice === UNNAMED_VOICE,
      breaking,
      sources: own.sort(byNameThenId),
    }))
    .sort(
      (one, other) =>
        Number(one.unnamed) - Number(other.unnamed) ||
        byCodeUnit(one.name ?? '', other.name ?? '') ||
        byCodeUnit(one.id, other.id),
    );
}
