import { moved, type ClaimChange } from './change.js';
import type { Claim } from './claim.js';

/**
 * Raises `recheck_due` once the claim's recheck date has come, or null where there is nothing to raise: the date was
 * moved or taken away, has not come yet, or was raised before. Times are ISO 8601 UTC.
 */
export function raiseRecheck(claim: Claim, at: string): ClaimChange | null {
  if (claim.recheckDue || claim.recheckAt === null || Date.parse(claim.recheckAt) > Date.parse(at)) return null;
  const after = moved(claim, { recheckDue: true });
  return { before: claim, after, type: 'claim.recheck_due', at, by: null, reason: null };
}
