import type { EvidenceFact, ReportFact } from '#domain/provenance/facts.js';
import type { ClaimsToJudge } from '#workflow/ports/claim-store.js';
import { claimOf, type ClaimRow } from './claim-row.js';
import { sourceFacts, type SourceFactRow } from './source-fact-row.js';

/** What CLAIMS_TO_JUDGE reads: tuples in the order of its json_build_array calls; null for an empty list. */
export interface ToJudgeRow {
  claims: ClaimRow[] | null;
  evidence: [claimId: string, reportId: string, stance: EvidenceFact['stance']][] | null;
  reports: [id: string, sourceId: string, firsthand: boolean, retracted: boolean, derivedFrom: string[]][] | null;
  sources: SourceFactRow[] | null;
  policy: [disputeAt: number, corroborateAt: number] | null;
}

export function judgedFacts(row: ToJudgeRow, [disputeAt, corroborateAt]: [number, number]): ClaimsToJudge {
  const evidence = new Map<string, EvidenceFact[]>();
  for (const [claimId, reportId, stance] of row.evidence ?? []) {
    const known = evidence.get(claimId);
    if (known) known.push({ reportId, stance });
    else evidence.set(claimId, [{ reportId, stance }]);
  }
  return {
    claims: (row.claims ?? []).map((each) => ({
      claim: claimOf(each),
      evidence: evidence.get(each.id) ?? [],
      assessed: each.assessed,
      cause: each.cause,
    })),
    reports: (row.reports ?? []).map(([id, sourceId, firsthand, retracted, derivedFrom]): ReportFact => ({
      ...{ id, sourceId, firsthand, retracted, derivedFrom },
    })),
    sources: sourceFacts(row.sources),
    policy: { disputeAt, corroborateAt },
  };
}
