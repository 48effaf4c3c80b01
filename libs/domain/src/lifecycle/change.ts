import type { EventType } from '../events.js';
import type { Role } from '../vocabulary.js';
import { attentionOf, statusOf } from './status.js';
import type { Claim } from './claim.js';

/** By what somebody acts: signed in, by an API key, or at the terminal of the machine that the service runs on. */
export type Via = 'session' | 'key' | 'terminal';

/** Who acts, and when (ISO 8601 UTC). */
export interface Actor {
  readonly memberId: string;
  readonly role: Role;
  readonly via: Via;
  readonly at: string;
}

/** One move of one claim: what it was, what it is now, and what the history says of it. */
export interface ClaimChange {
  readonly before: Claim;
  readonly after: Claim;
  readonly type: EventType;
  readonly at: string;
  /** The member who did it; null where a job did. */
  readonly by: string | null;
  readonly reason: string | null;
  /** What else the history keeps: the cause, the evidence filed. */
  readonly details?: Record<string, unknown>;
}

type Moved = Partial<Omit<Claim, 'id' | 'version' | 'status' | 'attention'>>;

/** The claim after some of its parts have changed: the next version, with the status and attention that follow. */
export function moved(claim: Claim, parts: Moved): Claim {
  const next = { ...claim, ...parts, version: claim.version + 1 };
  return { ...next, status: statusOf(next), attention: attentionOf(next) };
}
