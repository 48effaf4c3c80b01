import type { Status } from '../vocabulary.js';
import { moved, type ClaimChange } from './change.js';
import type { Claim } from './claim.js';

/** A version by which the status of a claim changed. `at` is ISO 8601 UTC. */
export interface StatusLine {
  readonly status: Status;
  readonly at: string;
}

/**
 * Since when a page has shown another status than its claim has: since the first change that led away from what it
 * shows, or from what it shows again. Null where it shows the claim's status.
 * @param later the changes of status since the version that the page shows, oldest first
 */
export function behindSince(shownStatus: Status, later: readonly StatusLine[]): string | null {
  const same = later.findLastIndex(({ status }) => status === shownStatus);
  return later[same + 1]?.at ?? null;
}

/** Whether a page that is behind since a moment has been so for longer than the newsroom allows (seconds). */
export function isOutdated(since: string, outdatedAfter: number, now: string): boolean {
  return outdatedAt(since, outdatedAfter) <= Date.parse(now);
}

/** When that will be, in milliseconds since 1970. */
export function outdatedAt(since: string, outdatedAfter: number): number {
  return Date.parse(since) + outdatedAfter * 1000;
}

/** Raises `caveat_outdated`: some story has shown an older status for too long. Null where that was raised before. */
export function raiseOutdated(claim: Claim, at: string): ClaimChange | null {
  if (claim.caveatOutdated) return null;
  const after = moved(claim, { caveatOutdated: true });
  return { before: claim, after, type: 'claim.caveat_outdated', at, by: null, reason: null };
}

/**
 * Lowers `caveat_outdated`: no story shows an older status for too long any more. Null where there is nothing to lower.
 * @param by the member who saw to it; null where a webhook's answer or a job did
 */
export function lowerOutdated(claim: Claim, at: string, by: string | null): ClaimChange | null {
  if (!claim.caveatOutdated) return null;
  const after = moved(claim, { caveatOutdated: false });
  return { before: claim, after, type: 'claim.caveat_shown', at, by, reason: null };
}
