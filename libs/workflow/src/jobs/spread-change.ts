import type { Workflow } from '../caller.js';
import { DONE, type JobResult } from './outcome.js';

/** Carries a retraction, a corrected lineage, source or policy to every claim downstream, which are then assessed. */
export async function spreadChange(workflow: Workflow, newsroomId: string, spreadId: string): Promise<JobResult> {
  const reached = await workflow.transactions.within(newsroomId, (tx) => tx.provenance.carrySpread(spreadId), {
    redone: true,
  });
  return reached === null ? { kind: 'cancel', reason: 'carried before' } : DONE;
}
