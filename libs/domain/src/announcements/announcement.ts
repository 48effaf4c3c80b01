import type { Status } from '../vocabulary.js';

export const WEBHOOK_EVENT_TYPES = [
  'claim.created',
  'claim.status_changed',
  'claim.caveat_changed',
  'claim.attention_raised',
  'report.retracted',
  'story.caveat_outdated',
  'endpoint.disabled',
  'webhook.test',
] as const;
/** What is told to those outside the newsroom's own tools. */
export type WebhookEventType = (typeof WEBHOOK_EVENT_TYPES)[number];

/** What chooses and fills the sentence of a caveat, apart from names. `strength` is 0 to 3; 3 is three or more. */
export interface SpokenFacts {
  readonly status: Status;
  readonly strength: number;
  readonly inconclusive: boolean;
}

/** What is told of one line of the history. Its sequence is given when it is written. */
export interface Announcement {
  readonly type: WebhookEventType;
  /** It tells the line itself, and so has its id and place; otherwise it follows the line with an id of its own. */
  readonly tellsLine: boolean;
  readonly claimId: string | null;
  readonly version: number | null;
  /** ISO 8601 UTC. */
  readonly at: string;
  readonly data: Readonly<Record<string, unknown>>;
  /** The desk of its claim, for endpoints that listen to some desks only. */
  readonly desk: string | null;
  /** The one endpoint that it is for; null where it is for all that listen. */
  readonly endpointId: string | null;
}

/** Which announcements an endpoint listens to: an empty list means all. */
export interface Listening {
  readonly id: string;
  readonly eventTypes: readonly string[];
  readonly desks: readonly string[];
}

/** Whether an announcement is for an endpoint. What is about no claim is for every desk. */
export function isFor(announcement: Announcement, { id, eventTypes, desks }: Listening): boolean {
  if (announcement.endpointId !== null) return announcement.endpointId === id;
  if (eventTypes.length > 0 && !eventTypes.includes(announcement.type)) return false;
  if (announcement.claimId === null || desks.length === 0) return true;
  return announcement.desk !== null && desks.includes(announcement.desk);
}
