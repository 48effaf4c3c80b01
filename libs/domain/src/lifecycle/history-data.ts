import type { SpokenFacts } from '../announcements/announcement.js';
import type { ClaimChange } from './change.js';
import type { Claim } from './claim.js';
import { wasInconclusive } from './status.js';

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
  'caveatOutdated',
  'attention',
] as const satisfies readonly (keyof Claim)[];

/**
 * What an event keeps: details of the move, the parts that it changed as they are after it, the status before, and where
 * the move is of use to those outside, what may be said before and after it and which reasons for attention are new.
 */
export function historyData(change: ClaimChange): Record<string, unknown> {
  const { before, after } = change;
  const changed = KEPT.filter((part) => before[part] !== after[part] && !sameList(before[part], after[part]));
  const known = change.knownBefore ?? { spoken: spokenOf(before), attention: before.attention };
  const spoken = { before: known.spoken, after: spokenOf(after) };
  const raised = after.attention.filter((reason) => !known.attention.includes(reason));
  const reworded = change.type === 'claim.reworded' || change.details?.['reworded'] === true;
  const told = raised.length > 0 || reworded || !sameFacts(spoken.before, spoken.after);
  return {
    ...change.details,
    ...(before.status !== after.status && { previousStatus: before.status }),
    ...(told && { spoken }),
    ...(raised.length > 0 && { raised }),
    after: Object.fromEntries(changed.map((part) => [part, after[part]])),
  };
}

/** What may be said of a claim as it stands. */
export function spokenOf(claim: Pick<Claim, 'status' | 'assessment' | 'standingVerification'>): SpokenFacts {
  return { status: claim.status, strength: claim.assessment.strength, inconclusive: wasInconclusive(claim) };
}

function sameFacts(one: SpokenFacts, other: SpokenFacts): boolean {
  return one.status === other.status && one.strength === other.strength && one.inconclusive === other.inconclusive;
}

function sameList(one: unknown, other: unknown): boolean {
  return (
    Array.isArray(one) && Array.isArray(other) && one.length === other.length && one.every((x, i) => x === other[i])
  );
}
