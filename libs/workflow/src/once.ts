import { Refusal } from '#domain/refusals.js';
import type { Caller, Workflow } from './caller.js';
import type { Transaction } from './ports/transactions.js';

/** The key that a client sent with its request, and a digest of the request itself (call, path and body). */
export interface IdempotencyRequest {
  readonly key: string;
  readonly sha256: Uint8Array;
}

/**
 * Does the work in one transaction, and only once for one key: a repeated request gets the first one's answer. The
 * answer is kept by the transaction that did the work, so neither stands without the other.
 * @throws Refusal `idempotency.in_flight`, `idempotency.other_request`
 */
export async function once<T>(
  workflow: Workflow,
  caller: Caller,
  request: IdempotencyRequest | undefined,
  work: (tx: Transaction) => Promise<T>,
): Promise<T> {
  return workflow.transactions.within(caller.newsroomId, async (tx) => {
    if (!request) return work(tx);
    const known = await tx.idempotency.claimKey(caller.memberId, request.key);
    if (known === 'in_flight')
      throw new Refusal('idempotency.in_flight', 'A request with this Idempotency-Key is being worked on. Try again.');
    if (known) {
      if (Buffer.compare(known.requestSha256, request.sha256) !== 0)
        throw new Refusal('idempotency.other_request', 'This Idempotency-Key was used for another request.');
      return known.answer as T;
    }
    const answer = await work(tx);
    await tx.idempotency.remember(caller.memberId, request.key, request.sha256, answer, workflow.clock.now());
    return answer;
  });
}
