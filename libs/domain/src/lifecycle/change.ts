import type { EventType } from '../events.js';
import type { SpokenFacts } from '../announcements/announcement.js';
import type { AttentionReason, Role } from '../vocabulary.js';
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

/** Seconds from 0 to 60, or as many as the newsroom has set. */
export type TellAfter = number | 'newsroom';

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
  /** What those outside know of the claim, where that is not how it was before. */
  readonly knownBefore?: { readonly spoken: SpokenFacts; readonly attention: readonly AttentionReason[] };
  /** When those outside are told, in which time it can be taken back; at once, where nothing is said. */
  readonly tellAfter?: TellAfter;
}

type Moved = Partial<Omit<Claim, 'id' | 'version' | 'status' | 'attention'>>;

/** The claim after some of its parts have changed: the next version, with the status and attention that follow. */
export function moved(claim: Claim, parts: Moved): Claim {
  const next = { ...claim, ...parts, version: claim.version + 1 };
  return { ...next, status: statusOf(next), attention: attentionOf(next) };
}
