import type { Reliability } from '#domain/vocabulary.js';

export interface SourceRecord {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly reliability: Reliability | null;
  readonly anonymous: boolean;
  readonly partOf: string | null;
  /** The source that it turned out to be. */
  readonly mergedInto: string | null;
  readonly createdAt: string;
}

export interface ReportRecord {
  readonly id: string;
  readonly sourceId: string;
  readonly title: string;
  readonly url: string | null;
  readonly publishedAt: string | null;
  readonly firsthand: boolean;
  readonly derivedFrom: readonly string[];
  readonly retraction: { readonly at: string; readonly reason: string } | null;
  readonly recordedAt: string;
}

/** A change of provenance that reaches claims downstream: of reports, of sources, or of the newsroom's whole policy. */
export interface Spread {
  readonly reportIds?: readonly string[];
  readonly sourceIds?: readonly string[];
  readonly wholeNewsroom?: boolean;
  /** What changed, kept in the history of each claim that moves by it. */
  readonly cause: { readonly type: string; readonly at: string; readonly [detail: string]: unknown };
}

export interface ProvenanceStore {
  insertSource(source: SourceRecord): Promise<void>;
  /** One source, locked against change. */
  loadSource(id: string): Promise<SourceRecord | null>;
  updateSource(source: SourceRecord): Promise<void>;
  /**
   * The id itself and every source above it, also above what it was part of before a merge. While the transaction lasts nobody else changes who is part of
   * whom, or merged.
   */
  sourcesAbove(id: string): Promise<string[]>;

  insertReport(report: ReportRecord, by: string): Promise<void>;
  /** One report, locked against change. */
  loadReport(id: string): Promise<ReportRecord | null>;
  /** Those of the ids that are no report of this newsroom. */
  unknownReports(ids: readonly string[]): Promise<string[]>;
  addDerivations(reportId: string, from: readonly string[], by: string, at: string): Promise<void>;
  setFirsthand(reportId: string, firsthand: boolean): Promise<void>;
  retract(reportId: string, reason: string, by: string, at: string): Promise<void>;

  /** Remembers a spread and queues its job. From now on the claims that it reaches are pending. */
  addSpread(id: string, spread: Spread, at: string): Promise<void>;
  /**
   * Raises the evidence revision of every claim that the spread reaches, forgets the spread and queues assessments in
   * batches. Returns how many claims; null where the spread is gone already.
   */
  carrySpread(id: string): Promise<number | null>;
}
