import type { NamedSource } from '#domain/provenance/assessment.js';
import type { EvidenceFact } from '#domain/provenance/facts.js';
import type { ReportRecord } from '#workflow/ports/provenance-store.js';
import type { ClaimLineage } from '#workflow/ports/readers.js';
import { sourceFacts, type SourceFactRow } from './source-fact-row.js';

/** What CLAIM_LINEAGE reads; null for an empty list. */
export interface LineageRow {
  restsOn: NamedSource[];
  evidence: EvidenceFact[] | null;
  reports: ReportRecord[] | null;
  sources: SourceFactRow[] | null;
}

export function lineageOf({ restsOn, evidence, reports, sources }: LineageRow): ClaimLineage {
  return { restsOn, evidence: evidence ?? [], reports: reports ?? [], sources: sourceFacts(sources) };
}
