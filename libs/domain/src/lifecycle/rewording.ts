import { caveatsIn, type Voice } from '../announcements/announce-claim.js';
import { moved, type ClaimChange } from './change.js';
import type { Claim } from './claim.js';
import { spokenOf } from './history-data.js';

/**
 * The next version of a claim whose caveat reads otherwise since the newsroom speaks in another way, or null where the
 * words are the same in every language. Nothing else of the claim changes. `at` is ISO 8601 UTC.
 */
export function reword(
  claim: Claim,
  claimant: string,
  voices: { from: Voice; to: Voice },
  at: string,
): ClaimChange | null {
  const facts = spokenOf(claim);
  const before = caveatsIn(voices.from, facts, claimant);
  const after = caveatsIn(voices.to, facts, claimant);
  if (Object.keys(after).every((locale) => before[locale] === after[locale])) return null;
  return { before: claim, after: moved(claim, {}), type: 'claim.reworded', at, by: null, reason: null };
}
