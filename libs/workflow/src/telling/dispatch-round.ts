import type { DispatchedJob, DueEndpoint, OutboxReader } from '../ports/outbox-reader.js';
import type { NewId } from '../ports/transactions.js';
import { tellLines } from './tell-lines.js';

/**
 * One round of the dispatcher: what has been committed is numbered, told to the endpoints that listen, and its jobs are
 * handed over. @returns whether there may be more, and the endpoints that have got something to be sent
 */
export async function dispatchRound(
  { outbox, newId }: { readonly outbox: OutboxReader; readonly newId: NewId },
  deliver: (jobs: readonly DispatchedJob[]) => Promise<void>,
): Promise<{ more: boolean; due: DueEndpoint[] }> {
  return outbox.round((lines) => tellLines(lines, newId), deliver);
}
