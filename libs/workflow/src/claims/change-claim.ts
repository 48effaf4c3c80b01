import type { Actor, ClaimChange } from '#domain/lifecycle/change.js';
import type { Claim } from '#domain/lifecycle/claim.js';
import { actorOf, type Caller, type Workflow } from '../caller.js';
import { NotFound, StaleVersion } from '../errors.js';
import { once, type IdempotencyRequest } from '../once.js';
import type { Transaction } from '../ports/transactions.js';

/** Which claim, and what the caller knows of it. `expectedVersion`: as sent in If-Match, where one was sent. */
export interface ClaimTarget {
  readonly claimId: string;
  readonly expectedVersion?: number | undefined;
  readonly idempotency?: IdempotencyRequest | undefined;
}

/** Loads one claim, locked. @throws NotFound, StaleVersion */
export async function loadClaim(tx: Transaction, target: ClaimTarget): Promise<Claim> {
  const claim = (await tx.claims.load([target.claimId], { lock: true })).get(target.claimId);
  if (!claim) throw new NotFound('claim', target.claimId);
  if (target.expectedVersion !== undefined && target.expectedVersion !== claim.version)
    throw new StaleVersion(claim.id, claim.version);
  return claim;
}

/**
 * One move of one claim in one transaction: load, decide, write with history and outbox. `decide` comes from the domain.
 * @returns the version that the claim has now, and what `answer` makes of the change
 * @throws NotFound, StaleVersion, Refusal
 */
export async function changeClaim<T>(
  workflow: Workflow,
  caller: Caller,
  target: ClaimTarget,
  decide: (claim: Claim, actor: Actor, tx: Transaction) => ClaimChange | Promise<ClaimChange>,
  answer: (change: ClaimChange) => T,
): Promise<T> {
  return once(workflow, caller, target.idempotency, async (tx) => {
    const claim = await loadClaim(tx, target);
    const change = await decide(claim, actorOf(caller, workflow.clock.now()), tx);
    await tx.claims.write([change]);
    return answer(change);
  });
}
