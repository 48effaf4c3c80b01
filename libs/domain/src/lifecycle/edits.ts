import { Refusal } from '../refusals.js';
import { moved, type Actor, type ClaimChange } from './change.js';
import type { Claim } from './claim.js';

/** The member who sees to a claim. */
export interface Assignee {
  readonly id: string;
  readonly name: string;
}

/** How the newsroom files the claim; none of it bears on what is known. */
export interface ClaimFiling {
  readonly desk: string | null;
  readonly language: string | null;
  readonly priority: 'low' | 'normal' | 'high' | 'urgent';
  /** When an answer is needed; ISO 8601 UTC. */
  readonly deadline: string | null;
  readonly assignee: Assignee | null;
}

/**
 * Who is to see to a claim.
 * @param pointer names the field of the request that asks for them
 * @throws Refusal `assignment.to_active_member`
 */
export function assigneeOf({ id, name, active }: Assignee & { active: boolean }, pointer: string): Assignee {
  if (active) return { id, name };
  throw new Refusal('assignment.to_active_member', 'Whoever is switched off can see to no claim.', pointer);
}

/** The fields of a filing in which it differs from that of now. */
export function otherwiseFiled(filing: Partial<ClaimFiling>, now: ClaimFiling): Partial<ClaimFiling> {
  const told = (value: unknown): unknown =>
    typeof value === 'object' && value !== null ? (value as Assignee).id : value;
  const names = Object.keys(filing) as (keyof ClaimFiling)[];
  return Object.fromEntries(
    names.filter((name) => told(filing[name]) !== told(now[name])).map((name) => [name, filing[name]]),
  );
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
