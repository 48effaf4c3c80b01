import { mustBeNewDerivations } from '#domain/provenance/derivations.js';
import type { Caller, Workflow } from '../caller.js';
import { NotFound } from '../errors.js';
import { once, type IdempotencyRequest } from '../once.js';
import type { ReportRecord } from '../ports/provenance-store.js';
import { mustKnowReports } from './record-report.js';

/** It has come out what a report rests on, or that its source did or did not know it itself. */
export interface LineageCorrection {
  readonly from: readonly string[];
  readonly firsthand?: boolean | undefined;
}

/**
 * Corrects the lineage of a report; every claim downstream is judged anew. A loop is accepted: it is flagged there.
 * @throws NotFound, Refusal `derivation.from_itself`, `derivation.duplicate`
 */
export async function correctLineage(
  workflow: Workflow,
  caller: Caller,
  reportId: string,
  correction: LineageCorrection,
  idempotency?: IdempotencyRequest,
): Promise<ReportRecord> {
  return once(workflow, caller, idempotency, async (tx) => {
    const report = await tx.provenance.loadReport(reportId);
    if (!report) throw new NotFound('report', reportId);
    mustBeNewDerivations(reportId, correction.from, report.derivedFrom, '/from');
    await mustKnowReports(tx, correction.from, '/from');
    const at = workflow.clock.now();
    const firsthand = correction.firsthand ?? report.firsthand;
    await tx.provenance.addDerivations(reportId, correction.from, caller.memberId, at);
    if (firsthand !== report.firsthand) await tx.provenance.setFirsthand(reportId, firsthand);
    await tx.history.add({
      type: 'report.derived',
      at,
      by: caller.memberId,
      reason: null,
      data: { reportId, title: report.title, from: correction.from, firsthand, wasFirsthand: report.firsthand },
    });
    const cause = { type: 'report.derived', at, reportId, title: report.title };
    await tx.provenance.addSpread(workflow.newId(), { reportIds: [reportId], cause }, at);
    return { ...report, firsthand, derivedFrom: [...report.derivedFrom, ...correction.from] };
  });
}
