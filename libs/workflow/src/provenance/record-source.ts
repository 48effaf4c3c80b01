import { mustNotLoop } from '#domain/provenance/part-of.js';
import type { Caller, Workflow } from '../caller.js';
import { NotFound } from '../errors.js';
import { once, type IdempotencyRequest } from '../once.js';
import type { SourceRecord } from '../ports/provenance-store.js';
import type { Transaction } from '../ports/transactions.js';

export type SourceToRecord = Omit<SourceRecord, 'id' | 'mergedInto' | 'createdAt'>;

/** Files who can say things. @throws NotFound for `partOf` */
export async function recordSource(
  workflow: Workflow,
  caller: Caller,
  wanted: SourceToRecord,
  idempotency?: IdempotencyRequest,
): Promise<SourceRecord> {
  return once(workflow, caller, idempotency, async (tx) => {
    const source = { id: workflow.newId(), ...wanted, mergedInto: null, createdAt: workflow.clock.now() };
    if (source.partOf) await mustHaveController(tx, source.partOf);
    await tx.provenance.insertSource(source);
    await tx.history.add({
      type: 'source.recorded',
      at: source.createdAt,
      by: caller.memberId,
      reason: null,
      data: { source },
    });
    return source;
  });
}

/**
 * Corrects a source. Where its independence or reliability is judged anew, so are the claims downstream.
 * @throws NotFound, Refusal `source.part_of_loop`
 */
export async function changeSource(
  workflow: Workflow,
  caller: Caller,
  id: string,
  wanted: Partial<SourceToRecord>,
): Promise<SourceRecord> {
  return workflow.transactions.within(caller.newsroomId, async (tx) => {
    if (wanted.partOf) mustNotLoop(id, await mustHaveController(tx, wanted.partOf));
    const before = await tx.provenance.loadSource(id);
    if (!before) throw new NotFound('source', id);
    const source = { ...before, ...wanted };
    const at = workflow.clock.now();
    await tx.provenance.updateSource(source);
    await tx.history.add({ type: 'source.changed', at, by: caller.memberId, reason: null, data: { source, before } });
    if (isJudgedAnew(before, source)) {
      const cause = { type: 'source.changed', at, sourceId: id, name: source.name };
      await tx.provenance.addSpread(workflow.newId(), { sourceIds: [id], cause }, at);
    }
    return source;
  });
}

async function mustHaveController(tx: Transaction, partOf: string): Promise<string[]> {
  const above = await tx.provenance.sourcesAbove(partOf);
  if (above.length === 0) throw new NotFound('source', partOf, '/partOf');
  return above;
}

function isJudgedAnew(before: SourceRecord, after: SourceRecord): boolean {
  return (
    before.partOf !== after.partOf || before.anonymous !== after.anonymous || before.reliability !== after.reliability
  );
}
