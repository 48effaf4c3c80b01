import type { EventType } from '#domain/events.js';

/** An event about no single claim: a source, a report, the newsroom. */
export interface NewEvent {
  readonly type: EventType;
  readonly at: string;
  readonly by: string | null;
  readonly reason: string | null;
  readonly data: Record<string, unknown>;
}

export interface HistoryStore {
  /** Adds the event, and the outbox row that tells it. @returns its id */
  add(event: NewEvent): Promise<string>;
}
