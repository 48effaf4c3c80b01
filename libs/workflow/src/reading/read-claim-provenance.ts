import { claimProvenance, type ClaimProvenance, type JudgedReport } from '#domain/provenance/claim-provenance.js';
import { indexProvenance } from '#domain/provenance/provenance.js';
import { NotFound } from '../errors.js';
import type { ReportRecord } from '../ports/provenance-store.js';
import type { ProvenanceReader } from '../ports/readers.js';

/** A report in the lineage of a claim: what is recorded of it, and what the rules say of it. */
export interface ProvenanceReportView
  extends
    Omit<JudgedReport, 'id'>,
    Pick<ReportRecord, 'id' | 'title' | 'url' | 'publishedAt' | 'firsthand' | 'retraction'> {
  readonly source: { readonly id: string; readonly name: string };
}

export interface ClaimProvenanceView extends Omit<ClaimProvenance, 'reports'> {
  readonly reports: readonly ProvenanceReportView[];
}

/** How a claim is known: every report that bears on it, and everything upstream of those. @throws NotFound */
export async function readClaimProvenance(
  reader: ProvenanceReader,
  newsroomId: string,
  claimId: string,
): Promise<ClaimProvenanceView> {
  const lineage = await reader.lineageOfClaim(newsroomId, claimId);
  if (!lineage) throw new NotFound('claim', claimId);
  const { evidence, restsOn, sources } = lineage;
  const reports = lineage.reports.map((report) => ({ ...report, retracted: report.retraction !== null }));
  const judged = claimProvenance(indexProvenance({ sources, reports }), evidence, restsOn);
  const recorded = new Map(reports.map((report) => [report.id, report]));
  const names = new Map(sources.map(({ id, name }) => [id, name]));
  return { ...judged, reports: judged.reports.map((report) => viewOf(report)) };

  function viewOf(report: JudgedReport): ProvenanceReportView {
    const { sourceId, title, url, publishedAt, firsthand, retraction } = recorded.get(report.id)!;
    const source = { id: sourceId, name: names.get(sourceId)! };
    return { ...report, title, url, publishedAt, source, firsthand, retraction };
  }
}
