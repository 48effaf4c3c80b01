import { mustBeNewDerivations } from '#domain/provenance/derivations.js';
import type { FiledEvidence } from '#domain/lifecycle/evidence.js';
import type { Caller, Workflow } from '../caller.js';
import { fileOnClaims } from '../claims/record-evidence.js';
import { NotFound } from '../errors.js';
import { once, type IdempotencyRequest } from '../once.js';
import type { ReportRecord } from '../ports/provenance-store.js';
import type { Transaction } from '../ports/transactions.js';

export interface ReportToRecord {
  readonly sourceId: string;
  readonly title: string;
  readonly url: string | null;
  readonly publishedAt: string | null;
  readonly firsthand: boolean;
  readonly derivedFrom: readonly string[];
  /** At most one for each claim. */
  readonly evidence: readonly (Omit<FiledEvidence, 'reportId'> & { claimId: string })[];
}

/**
 * Files what a source has said, what it rests on, and what it says of claims, all or nothing.
 * @throws NotFound for the source, a report that it derives from, or a claim; Refusal `derivation.…`
 */
export async function recordReport(
  workflow: Workflow,
  caller: Caller,
  { evidence, ...wanted }: ReportToRecord,
  idempotency?: IdempotencyRequest,
): Promise<ReportRecord> {
  return once(workflow, caller, idempotency, async (tx) => {
    const at = workflow.clock.now();
    const report: ReportRecord = { id: workflow.newId(), ...wanted, retraction: null, recordedAt: at };
    if (!(await tx.provenance.loadSource(report.sourceId))) throw new NotFound('source', report.sourceId, '/sourceId');
    mustBeNewDerivations(report.id, report.derivedFrom, [], '/derivedFrom');
    await mustKnowReports(tx, report.derivedFrom, '/derivedFrom');
    await tx.provenance.insertReport(report, caller.memberId);
    await tx.history.add({
      type: 'report.recorded',
      at,
      by: caller.memberId,
      reason: null,
      data: { report: { ...report, evidence } },
    });
    const items = evidence.map((item, i) => ({ ...item, reportId: report.id, pointer: `/evidence/${i}/claimId` }));
    if (items.length > 0) await fileOnClaims(tx, items, caller, at);
    return report;
  });
}

/** @throws NotFound for the first id that is no report of the newsroom, with its place in the body */
export async function mustKnowReports(tx: Transaction, ids: readonly string[], pointer: string): Promise<void> {
  if (ids.length === 0) return;
  const [unknown] = await tx.provenance.unknownReports(ids);
  if (unknown) throw new NotFound('report', unknown, `${pointer}/${ids.indexOf(unknown)}`);
}
