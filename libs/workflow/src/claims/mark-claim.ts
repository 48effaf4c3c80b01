import type { ClaimChange } from '#domain/lifecycle/change.js';
import type { Claim } from '#domain/lifecycle/claim.js';
import { hold, liftHold } from '#domain/lifecycle/holds.js';
import { tellAfter } from '#domain/lifecycle/undoing.js';
import type { Status } from '#domain/vocabulary.js';
import { actorOf, type Caller, type Workflow } from '../caller.js';
import type { ClaimTarget } from './change-claim.js';
import type { Marks } from './marks.js';

/**
 * Keeps the claim at a status.
 * @param delay seconds until those outside are told, where the caller asks for it
 * @throws NotFound, StaleVersion, Refusal `hold.…`
 */
export async function holdClaim(
  workflow: Workflow,
  marks: Marks,
  caller: Caller,
  target: ClaimTarget,
  wanted: { status: Status; reason: string },
  delay?: number,
): Promise<Claim> {
  return mark(marks, caller, target, delay, (claim) => hold(claim, wanted, actorOf(caller, workflow.clock.now())));
}

/** Lifts the hold of a claim. @throws NotFound, StaleVersion, Refusal `hold.…` */
export async function liftHoldOfClaim(
  workflow: Workflow,
  marks: Marks,
  caller: Caller,
  target: ClaimTarget,
  delay?: number,
): Promise<Claim> {
  return mark(marks, caller, target, delay, (claim) => liftHold(claim, actorOf(caller, workflow.clock.now())));
}

async function mark(
  marks: Marks,
  caller: Caller,
  { claimId, expectedVersion }: ClaimTarget,
  delay: number | undefined,
  decide: (claim: Claim) => ClaimChange,
): Promise<Claim> {
  const tell = { tellAfter: tellAfter(caller, delay) };
  return marks.make(caller.newsroomId, {
    claimId,
    expectedVersion,
    decide: (claim) => ({ ...decide(claim), ...tell }),
  });
}
