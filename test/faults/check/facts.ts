import type { Client } from 'pg';

/** What the database says of one run. */
export interface Facts {
  /** Every event that is to be told, for each endpoint that listens to it, by the checker's own reading of who does. */
  readonly expected: readonly { endpoint: string; id: string }[];
  /** Announcements that stand on a committed line of the history, in the sequence, by event id. */
  readonly events: ReadonlyMap<string, EventFact>;
  /** Changes of status in the history. */
  readonly moves: readonly { claim: string; version: number; status: string }[];
  /** Numbers that the sequence lacks or has twice. */
  readonly gaps: number;
  /** Deliveries that are not `delivered`. */
  readonly undelivered: number;
  /** Attempts that were recorded as left by a worker that was lost. */
  readonly lostWorkers: number;
}

export interface EventFact {
  readonly id: string;
  readonly type: string;
  readonly claim: string | null;
  readonly version: number | null;
  readonly sequence: number;
  /** The status after its line, where the line changed it. */
  readonly status: string | null;
}

const EXPECTED = `
  SELECT substring(e.url from '[^/]+$') AS endpoint, a.event_id AS id
  FROM announcements a CROSS JOIN webhook_endpoints e LEFT JOIN claims c ON c.id = a.claim_id
  WHERE a.newsroom_id = e.newsroom_id AND e.enabled AND a.type NOT IN ('webhook.test')
    AND (e.event_types = '{}' OR a.type = ANY (e.event_types))
    AND (e.desks = '{}' OR a.claim_id IS NULL OR c.desk = ANY (e.desks))`;

const EVENTS = `
  SELECT a.event_id AS id, a.type, a.claim_id AS claim, a.version, s.sequence::int,
    CASE WHEN h.data ? 'previousStatus' THEN h.data -> 'after' ->> 'status' END AS status
  FROM announcements a JOIN event_sequence s USING (event_id)
    JOIN history h ON h.id = a.history_id AND h.claim_id IS NOT DISTINCT FROM a.claim_id
      AND h.version IS NOT DISTINCT FROM a.version`;

const MOVES = `
  SELECT claim_id AS claim, version, data -> 'after' ->> 'status' AS status FROM history
  WHERE claim_id IS NOT NULL AND data ? 'previousStatus'`;

const COUNTS = `
  SELECT
    (SELECT COALESCE(max(sequence), 0) - count(*) FROM event_sequence)::int
      + (SELECT count(*) FROM history h WHERE NOT EXISTS (SELECT FROM event_sequence s WHERE s.event_id = h.id))::int AS gaps,
    (SELECT count(*) FROM webhook_deliveries WHERE state <> 'delivered')::int AS undelivered,
    (SELECT count(*) FROM webhook_deliveries d, jsonb_each(d.attempts) AS a (number, what)
      WHERE a.what ->> 'failure' = 'worker_lost')::int AS "lostWorkers"`;

export async function readFacts(client: Client): Promise<Facts> {
  const rows = async <Row extends object>(sql: string): Promise<Row[]> => (await client.query<Row>(sql)).rows;
  const [counts] = await rows<Pick<Facts, 'gaps' | 'undelivered' | 'lostWorkers'>>(COUNTS);
  return {
    expected: await rows(EXPECTED),
    events: new Map((await rows<EventFact>(EVENTS)).map((event) => [event.id, event])),
    moves: await rows(MOVES),
    ...{ gaps: counts?.gaps ?? 0, undelivered: counts?.undelivered ?? 0, lostWorkers: counts?.lostWorkers ?? 0 },
  };
}
