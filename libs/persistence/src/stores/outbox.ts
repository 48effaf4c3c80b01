import type { Outbox, OutboxJob } from '#workflow/ports/outbox.js';
import type { Connection } from '../connection.js';

const POST = {
  name: 'outbox_post',
  text: 'INSERT INTO outbox (newsroom_id, event_ids, jobs) VALUES ($1, $2, $3)',
};

/** The outbox within one transaction. */
export class PgOutbox implements Outbox {
  /** Whether this transaction leaves something to be dispatched. */
  used = false;

  constructor(private readonly connection: Connection) {}

  async queue(jobs: readonly OutboxJob[]): Promise<void> {
    await this.post([], jobs);
  }

  async post(eventIds: readonly string[], jobs: readonly OutboxJob[]): Promise<void> {
    this.used = true;
    await this.connection.rows(POST, [this.connection.newsroomId, eventIds, JSON.stringify(jobs)]);
  }
}
