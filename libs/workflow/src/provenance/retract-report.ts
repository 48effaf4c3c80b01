import { Refusal } from '#domain/refusals.js';
import type { Caller, Workflow } from '../caller.js';
import { NotFound } from '../errors.js';
import { once, type IdempotencyRequest } from '../once.js';
import type { ReportRecord } from '../ports/provenance-store.js';

/**
 * A source takes its report back; every claim downstream is judged anew.
 * @throws NotFound, Refusal `retraction.already_retracted`
 */
export async function retractReport(
  workflow: Workflow,
  caller: Caller,
  reportId: string,
  reason: string,
  idempotency?: IdempotencyRequest,
): Promise<ReportRecord> {
  return once(workflow, caller, idempotency, async (tx) => {
    const report = await tx.provenance.loadReport(reportId);
    if (!report) throw new NotFound('report', reportId);
    if (report.retraction) throw new Refusal('retraction.already_retracted', 'This report has been taken back before.');
    const at = workflow.clock.now();
    await tx.provenance.retract(reportId, reason, caller.memberId, at);
    await tx.history.add({
      type: 'report.retracted',
      at,
      by: caller.memberId,
      reason,
      data: { reportId, title: report.title, sourceId: report.sourceId },
    });
    const cause = { type: 'report.retracted', at, reportId, title: report.title, reason };
    await tx.provenance.addSpread(workflow.newId(), { reportIds: [reportId], cause }, at);
    return { ...report, retraction: { at, reason } };
  });
}
