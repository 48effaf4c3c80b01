import type { Stance } from '../vocabulary.js';
import type { EvidenceSeen } from './assessment.js';
import type { EvidenceFact } from './facts.js';
import { byCodeUnit } from './order.js';
import { placeOfEvidence, type Provenance } from './provenance.js';

/**
 * What there is to see of the evidence on one claim now: live evidence of either stance, and every retracted report
 * that some evidence, of whatever stance, is or rests on.
 * @throws Error where evidence names a report that the provenance lacks
 */
export function evidenceSeen(provenance: Provenance, evidence: readonly EvidenceFact[]): EvidenceSeen {
  const liveOf = (stance: Stance) =>
    evidence
      .filter((fact) => fact.stance === stance && provenance.live[placeOfEvidence(provenance, fact)] === 1)
      .map(({ reportId }) => reportId)
      .sort(byCodeUnit);
  return {
    disputing: liveOf('disputes'),
    supporting: liveOf('supports'),
    retracted: retractedAbove(provenance, evidence),
  };
}

function retractedAbove(provenance: Provenance, evidence: readonly EvidenceFact[]): string[] {
  const { retraction, retracted, parents, reportIds } = provenance;
  // Only what has a retraction above it is worth climbing: of most claims, nothing.
  const reached = new Set<number>();
  const reach = (report: number) => (retraction[report] === 1 ? reached.add(report) : reached);
  for (const fact of evidence) reach(placeOfEvidence(provenance, fact));
  for (const report of reached)
    for (let edge = parents.start[report]!; edge < parents.start[report + 1]!; edge++) reach(parents.to[edge]!);
  return [...reached]
    .filter((report) => retracted[report] === 1)
    .map((report) => reportIds[report]!)
    .sort(byCodeUnit);
}
