import { Refusal } from '../refusals.js';
import { ASSESSED_STATUSES, type AssessedStatus, type Status } from '../vocabulary.js';
import { moved, type Actor, type ClaimChange } from './change.js';
import type { Claim } from './claim.js';

/**
 * Keeps the claim at a status for a stated reason.
 * @throws Refusal `hold.by_editor`, `hold.needs_verification`
 */
export function hold(claim: Claim, wanted: { status: Status; reason: string }, actor: Actor): ClaimChange {
  mustBeEditor(actor);
  if (!canBeHeld(wanted.status))
    throw new Refusal(
      'hold.needs_verification',
      `Only a signed-off verification makes a claim ${wanted.status}. A hold may keep it at ${ASSESSED_STATUSES.join(', ')}.`,
      '/status',
    );
  const placed = { status: wanted.status, reason: wanted.reason, by: actor.memberId, at: actor.at };
  const after = moved(claim, { hold: placed });
  return { before: claim, after, type: 'claim.held', at: actor.at, by: actor.memberId, reason: wanted.reason };
}

/**
 * Lifts the hold: the claim goes back to what verification and evidence give.
 * @throws Refusal `hold.by_editor`, `hold.not_held`
 */
export function liftHold(claim: Claim, actor: Actor): ClaimChange {
  mustBeEditor(actor);
  if (!claim.hold) throw new Refusal('hold.not_held', 'There is no hold on this claim to lift.');
  const after = moved(claim, { hold: null });
  return { before: claim, after, type: 'claim.hold_lifted', at: actor.at, by: actor.memberId, reason: null };
}

function canBeHeld(status: Status): status is AssessedStatus {
  return (ASSESSED_STATUSES as readonly Status[]).includes(status);
}

function mustBeEditor(actor: Actor): void {
  if (actor.role === 'reporter')
    throw new Refusal('hold.by_editor', 'A hold is placed and lifted by an editor, a lead or an admin.');
}
