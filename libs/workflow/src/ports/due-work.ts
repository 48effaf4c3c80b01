import type { OutboxJob } from './outbox.js';

/** What is due in the database, whatever the queue knows. */
export interface DueWork {
  /** Ids of all newsrooms. */
  newsrooms(): Promise<string[]>;
  /** Jobs for claims behind their evidence, spreads not carried, rechecks and outdated stories, due since before `before`. */
  due(newsroomId: string, before: string): Promise<OutboxJob[]>;
  /** Deletes answers of idempotent requests older than `before`. */
  forgetAnswers(newsroomId: string, before: string): Promise<void>;
  /** Deletes sessions of all newsrooms that could not have lived on after `before`. */
  forgetSessions(before: string): Promise<void>;
  /** Deletes what was counted in windows that began before `before`. */
  forgetLimits(before: string): Promise<void>;
}
