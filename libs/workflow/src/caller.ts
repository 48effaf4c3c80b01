import type { Actor, Via } from '#domain/lifecycle/change.js';
import type { Role, Scope } from '#domain/vocabulary.js';
import type { Clock, NewId, Transactions } from './ports/transactions.js';

/** Who calls, as the credential says: the newsroom is never taken from the request. */
export interface Caller {
  readonly newsroomId: string;
  readonly memberId: string;
  readonly role: Role;
  readonly via: Via;
  /** A machine's client, which may change a claim without saying which version it saw. */
  readonly machine: boolean;
  /** What the caller's key may do; without it, or with null, all that the role allows. */
  readonly scopes?: readonly Scope[] | null;
}

/** What a use case works with. */
export interface Workflow {
  readonly transactions: Transactions;
  readonly clock: Clock;
  readonly newId: NewId;
}

export function actorOf(caller: Caller, at: string): Actor {
  return { memberId: caller.memberId, role: caller.role, via: caller.via, at };
}
