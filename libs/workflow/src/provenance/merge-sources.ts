import { mustBeMerged, mustMerge } from '#domain/provenance/merges.js';
import type { Caller, Workflow } from '../caller.js';
import { NotFound } from '../errors.js';
import type { SourceRecord } from '../ports/provenance-store.js';
import type { Transaction } from '../ports/transactions.js';

/**
 * Two sources have turned out to be one: from now on the first counts as the second. What was filed with it stays filed
 * with it, so that nothing is lost when the merge is undone. Every claim downstream is judged anew.
 * @throws NotFound, Refusal `source.merge_loop`, `source.merged_already`
 */
export async function mergeSource(workflow: Workflow, caller: Caller, id: string, into: string): Promise<SourceRecord> {
  return workflow.transactions.within(caller.newsroomId, async (tx) => {
    // First, for it keeps others from changing what is above what until this is done.
    const above = await tx.provenance.sourcesAbove(into);
    if (above.length === 0) throw new NotFound('source', into, '/into');
    const before = await loadSource(tx, id);
    if (!mustMerge(id, into, before.mergedInto, above)) return before;
    return turn(workflow, tx, caller, 'source.merged', before, { ...before, mergedInto: into });
  });
}

/** The source counts for itself again. @throws NotFound, Refusal `source.not_merged` */
export async function unmergeSource(workflow: Workflow, caller: Caller, id: string): Promise<SourceRecord> {
  return workflow.transactions.within(caller.newsroomId, async (tx) => {
    const before = await loadSource(tx, id);
    mustBeMerged(before.mergedInto);
    return turn(workflow, tx, caller, 'source.unmerged', before, { ...before, mergedInto: null });
  });
}

/** Writes the merge or its undoing, with its line of the history, and has what lies downstream judged anew. */
async function turn(
  workflow: Workflow,
  tx: Transaction,
  caller: Caller,
  type: 'source.merged' | 'source.unmerged',
  before: SourceRecord,
  source: SourceRecord,
): Promise<SourceRecord> {
  const at = workflow.clock.now();
  const other = await tx.provenance.loadSource(source.mergedInto ?? before.mergedInto ?? '');
  const into = { id: other?.id, name: other?.name };
  await tx.provenance.updateSource(source);
  await tx.history.add({ type, at, by: caller.memberId, reason: null, data: { source, before, into } });
  const cause = { type, at, sourceId: source.id, name: source.name, into };
  await tx.provenance.addSpread(workflow.newId(), { sourceIds: [source.id], cause }, at);
  return source;
}

async function loadSource(tx: Transaction, id: string): Promise<SourceRecord> {
  const source = await tx.provenance.loadSource(id);
  if (!source) throw new NotFound('source', id);
  return source;
}
