import type { ClaimChange } from './change.js';
import type { Claim } from './claim.js';

/** The parts of a claim that the history keeps, each whole whenever it changes. */
const KEPT = [
  'status',
  'evidenceRevision',
  'assessment',
  'hold',
  'openVerification',
  'standingVerification',
  'challenged',
  'recheckAt',
  'recheckDue',
  'attention',
] as const satisfies readonly (keyof Claim)[];

/** What an event keeps: details of the move, the parts that it changed as they are after it, and the status before. */
export function historyData(change: ClaimChange): Record<string, unknown> {
  const { before, after } = change;
  const changed = KEPT.filter((part) => before[part] !== after[part] && !sameList(before[part], after[part]));
  return {
    ...change.details,
    ...(before.status !== after.status && { previousStatus: before.status }),
    after: Object.fromEntries(changed.map((part) => [part, after[part]])),
  };
}

function sameList(one: unknown, other: unknown): boolean {
  return (
    Array.isArray(one) && Array.isArray(other) && one.length === other.length && one.every((x, i) => x === other[i])
  );
}
