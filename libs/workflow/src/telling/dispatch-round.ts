import type { DispatchedJob, OutboxReader, Room, RoundEnd } from '../ports/outbox-reader.js';
import type { NewId } from '../ports/transactions.js';
import { tellLines } from './tell-lines.js';

/** A dispatcher whose process sends nothing itself. */
const NO_ROOM: Room = { leaseMs: 0, for: () => 0 };

/**
 * One round of the dispatcher: what has been committed is numbered, told to the endpoints that listen, and its jobs are
 * handed over. @param room what of it this process sends itself
 */
export async function dispatchRound(
  { outbox, newId }: { readonly outbox: OutboxReader; readonly newId: NewId },
  deliver: (jobs: readonly DispatchedJob[]) => Promise<void>,
  room: Room = NO_ROOM,
): Promise<RoundEnd> {
  return outbox.round((lines) => tellLines(lines, newId), deliver, room);
}
