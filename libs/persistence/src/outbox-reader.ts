import type { OutboxJob } from '#workflow/ports/outbox.js';
import type { PgTransactions } from './transactions.js';

/** Outbox rows that one round takes at most. */
const ROUND = 500;

/** One dispatcher at a time gives the events their sequence, so that commit order cannot hide one. */
const LOCK = { name: 'outbox_lock', text: `SELECT pg_advisory_xact_lock(hashtextextended('caveat.dispatch', 0))` };

/**
 * Takes the oldest rows ($1 at most), gives their events the next numbers of their newsroom, and returns the jobs.
 * Under the lock every number given before is committed, so the next one follows the greatest that is there. It is looked
 * up once (MATERIALIZED): looked up for each event, it would pass over all that this very statement has added.
 */
const TAKE = {
  name: 'outbox_take',
  text: `
    WITH taken AS MATERIALIZED (
      DELETE FROM outbox WHERE id IN (SELECT id FROM outbox ORDER BY id LIMIT $1) RETURNING id, newsroom_id, event_ids, jobs
    ), events AS (
      SELECT t.newsroom_id, e.event_id, row_number() OVER (PARTITION BY t.newsroom_id ORDER BY t.id, e.place) AS place
      FROM taken t, unnest(t.event_ids) WITH ORDINALITY AS e (event_id, place)
    ), last AS MATERIALIZED (
      SELECT n.newsroom_id, COALESCE((
        SELECT q.sequence FROM event_sequence q WHERE q.newsroom_id = n.newsroom_id ORDER BY q.sequence DESC LIMIT 1
      ), 0) AS sequence
      FROM (SELECT DISTINCT newsroom_id FROM events) n
    ), numbered AS (
      INSERT INTO event_sequence (newsroom_id, sequence, event_id)
      SELECT e.newsroom_id, l.sequence + e.place, e.event_id FROM events e JOIN last l ON l.newsroom_id = e.newsroom_id
    )
    SELECT (SELECT count(*)::int FROM taken) AS taken,
      (SELECT COALESCE(json_agg(json_build_object('newsroomId', t.newsroom_id, 'job', j.job) ORDER BY t.id, j.place), '[]')
        FROM taken t, jsonb_array_elements(t.jobs) WITH ORDINALITY AS j (job, place)) AS jobs`,
};

/** A job of a newsroom, as it was left in the outbox. */
export interface DispatchedJob {
  readonly newsroomId: string;
  readonly job: OutboxJob;
}

/** Reads the outbox: what has been committed and not been told yet. */
export class PgOutboxReader {
  constructor(private readonly transactions: PgTransactions) {}

  /**
   * One round: takes rows, numbers their events, hands the jobs over, and only then lets the rows go. Where `deliver`
   * throws, everything stays; where the process dies after it, the jobs come twice, which changes nothing.
   * @returns how many rows were taken, and whether there may be more
   */
  async dispatch(
    deliver: (jobs: readonly DispatchedJob[]) => Promise<void>,
  ): Promise<{ taken: number; more: boolean }> {
    return this.transactions.onDuty('dispatch', async (connection) => {
      await connection.rows(LOCK, []);
      const [round] = await connection.rows<{ taken: number; jobs: DispatchedJob[] }>(TAKE, [ROUND]);
      const { taken = 0, jobs = [] } = round ?? {};
      if (jobs.length > 0) await deliver(jobs);
      return { taken, more: taken === ROUND };
    });
  }
}
