import type { AuditStore } from './audit-store.js';
import type { ClaimStore } from './claim-store.js';
import type { HeldLines } from './held-lines.js';
import type { HistoryStore } from './history-store.js';
import type { IdempotencyStore } from './idempotency-store.js';
import type { InvitationStore } from './invitation-store.js';
import type { MemberStore } from './member-store.js';
import type { NewsroomStore } from './newsroom-store.js';
import type { Outbox } from './outbox.js';
import type { PersonStore } from './person-store.js';
import type { ProvenanceStore } from './provenance-store.js';
import type { SessionStore } from './session-store.js';
import type { StoryStore } from './story-store.js';
import type { WebhookStore } from './webhook-store.js';

/** The one handle on the database that a use case has: everything through it is one transaction of one newsroom. */
export interface Transaction {
  readonly claims: ClaimStore;
  readonly provenance: ProvenanceStore;
  readonly newsroom: NewsroomStore;
  readonly members: MemberStore;
  readonly stories: StoryStore;
  readonly webhooks: WebhookStore;
  readonly heldLines: HeldLines;
  readonly history: HistoryStore;
  readonly outbox: Outbox;
  readonly idempotency: IdempotencyStore;
  readonly audit: AuditStore;
  readonly invitations: InvitationStore;
  /** The person that the transaction is for; nobody's where it is for none. */
  readonly person: PersonStore;
  readonly sessions: SessionStore;
}

/**
 * Runs work in one transaction with the newsroom set for row-level security. It commits when the work returns and rolls
 * back when it throws. A transaction that the database ends for a deadlock or a serialization failure is run again, so
 * work must do nothing outside its transaction.
 * `redone`: work that the next round does again if it is lost, so its commit does not wait for the disk. Whatever is
 * told of it is told by a later commit that does wait, and so makes this one lasting as well.
 * `personId`: opens what belongs to this person, in whichever newsroom, beside what belongs to the newsroom.
 */
export interface Transactions {
  within<T>(
    newsroomId: string,
    work: (tx: Transaction) => Promise<T>,
    options?: { readonly redone?: boolean; readonly personId?: string },
  ): Promise<T>;
}

/** Passed in, so that rules see the time as a fact. ISO 8601 UTC. */
export interface Clock {
  now(): string;
}

/** Makes UUIDv7 ids. */
export type NewId = () => string;
