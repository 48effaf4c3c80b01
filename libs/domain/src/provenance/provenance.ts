import { findCircularReporting } from './circular-reporting.js';
import { reversed, type Adjacency } from './derivation-graph.js';
import type { EvidenceFact, ReportFact, SourceFact } from './facts.js';
import { judgeLineage } from './lineage.js';
import { indexSources, voiceOfTop, type SourceIndex } from './voices.js';

/**
 * Reports and sources by place, with all that can be said of a report whatever the claim. Built once for many claims;
 * judging a claim then takes time in proportion to that claim's own lineage. Bytes: 1 is yes.
 */
export interface Provenance {
  readonly reportIds: readonly string[];
  readonly placeOf: ReadonlyMap<string, number>;
  readonly sources: SourceIndex;
  /** The source of each report. */
  readonly sourceOf: Int32Array;
  /** The voice of each report: the place of its top source, or UNNAMED_VOICE. */
  readonly voiceOf: Int32Array;
  readonly parents: Adjacency;
  readonly retracted: Uint8Array;
  readonly live: Uint8Array;
  /** A live firsthand report of a source whose reliability is not E or F. */
  readonly origin: Uint8Array;
  /** The report or something that it rests on is retracted. */
  readonly retraction: Uint8Array;
  /** The report or something that it rests on is circular reporting. */
  readonly circular: Uint8Array;
}

/**
 * Indexes the whole lineage of a batch of claims: every report that one of them rests on at any remove, and the source
 * of each with all that control it.
 * @throws Error where an id is missing or is there twice, or a source is part of itself
 */
export function indexProvenance(facts: {
  readonly sources: Iterable<SourceFact>;
  readonly reports: Iterable<ReportFact>;
}): Provenance {
  const sources = indexSources(facts.sources);
  const reports = [...facts.reports];
  const reportIds = reports.map(({ id }) => id);
  const placeOf = new Map<string, number>();
  for (const { id } of reports) {
    if (placeOf.has(id)) throw new Error(`Two reports have the same id: ${id}.`);
    placeOf.set(id, placeOf.size);
  }
  const sourceOf = Int32Array.from(reports, ({ id, sourceId }) => {
    const source = sources.placeOf.get(sourceId);
    if (source === undefined) throw new Error(`Report ${id} is of source ${sourceId}, which is not among the sources.`);
    return source;
  });
  const voiceOf = sourceOf.map((source) => voiceOfTop(sources, sources.top[source]!));
  const marks = {
    retracted: Uint8Array.from(reports, ({ retracted }) => Number(retracted)),
    firsthand: Uint8Array.from(reports, ({ firsthand }) => Number(firsthand)),
  };
  const parents = parentsOf(reports, placeOf);
  const children = reversed(parents);
  const lineage = judgeLineage(marks, parents, children);
  return {
    reportIds,
    placeOf,
    sources,
    sourceOf,
    voiceOf,
    parents,
    retracted: marks.retracted,
    live: lineage.live,
    origin: lineage.live.map(
      (live, report) => live & marks.firsthand[report]! & trusted(sources.facts[sources.as[sourceOf[report]!]!]!),
    ),
    retraction: lineage.retraction,
    circular: findCircularReporting(voiceOf, marks, lineage, parents, children),
  };
}

/** The place of a report that evidence names. */
export function placeOfEvidence(provenance: Provenance, { reportId }: EvidenceFact): number {
  const place = provenance.placeOf.get(reportId);
  if (place === undefined) throw new Error(`There is evidence of report ${reportId}, which is not among the reports.`);
  return place;
}

function trusted({ reliability }: SourceFact): number {
  return reliability === 'E' || reliability === 'F' ? 0 : 1;
}

function parentsOf(reports: readonly ReportFact[], placeOf: ReadonlyMap<string, number>): Adjacency {
  const start = new Int32Array(reports.length + 1);
  const to: number[] = [];
  reports.forEach(({ id, derivedFrom }, report) => {
    for (const from of new Set(derivedFrom)) {
      const parent = placeOf.get(from);
      if (parent === undefined)
        throw new Error(`Report ${id} is derived from ${from}, which is not among the reports.`);
      to.push(parent);
    }
    start[report + 1] = to.length;
  });
  return { start, to: Int32Array.from(to) };
}
