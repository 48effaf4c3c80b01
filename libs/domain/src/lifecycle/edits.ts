import { moved, type Actor, type ClaimChange } from './change.js';
import type { Claim } from './claim.js';

/** How the newsroom files the claim; none of it bears on what is known. */
export interface ClaimFiling {
  readonly desk: string | null;
  readonly language: string | null;
  readonly priority: 'low' | 'normal' | 'high' | 'urgent';
}

/**
 * The claim with another recheck date or filing. A new recheck date answers the one that was due.
 * @param filing only the fields that were changed, for the history
 */
export function editClaim(
  claim: Claim,
  filing: Partial<ClaimFiling>,
  recheckAt: string | null | undefined,
  actor: Actor,
): ClaimChange {
  return {
    before: claim,
    after: moved(claim, recheckAt === undefined ? {} : { recheckAt, recheckDue: false }),
    type: 'claim.changed',
    at: actor.at,
    by: actor.memberId,
    reason: null,
    details: { ...filing },
  };
}
