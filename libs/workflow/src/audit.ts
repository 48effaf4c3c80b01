import type { Caller, Workflow } from './caller.js';
import type { AuditEntry } from './ports/audit-store.js';
import type { Transaction } from './ports/transactions.js';

/** Writes down what the caller does, in the transaction in which it is done. `details` hold no secret. */
export async function audit(
  workflow: Pick<Workflow, 'clock' | 'newId'>,
  tx: Pick<Transaction, 'audit'>,
  { memberId, via }: Pick<Caller, 'memberId' | 'via'>,
  done: Pick<AuditEntry, 'act' | 'target' | 'details'>,
): Promise<void> {
  const by = via === 'terminal' ? null : memberId;
  await tx.audit.add({ id: workflow.newId(), at: workflow.clock.now(), by, via, ...done });
}
