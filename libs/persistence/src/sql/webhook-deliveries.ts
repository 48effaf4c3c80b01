import type { DeliveryQuery } from '#workflow/ports/webhook-reader.js';
import { parameters } from '../search.js';

/** What an admin does to deliveries. PostgreSQL's clock rules over when they are due, as it does over leases. */

/**
 * Until the dispatcher's round of this moment has committed: what it has written for an endpoint is there then, and the next
 * round sees what has become of the endpoint.
 */
export const AWAIT_ROUND = {
  name: 'dispatch_await',
  text: `SELECT pg_advisory_xact_lock(hashtextextended('caveat.dispatch', 0))`,
};
export const GIVE_UP_WAITING = {
  name: 'deliveries_give_up',
  text: `UPDATE webhook_deliveries SET state = 'failed', failure = $2, ended_at = $3, lease_until = NULL
    WHERE endpoint_id = $1 AND state = 'waiting'`,
};
export const COUNT_FAILED = {
  name: 'deliveries_failed_since',
  text: `SELECT count(*)::int AS n FROM webhook_deliveries
    WHERE endpoint_id = $1 AND state = 'failed' AND ended_at >= $2`,
};

const UNDER_WAY = `state = 'waiting' AND (next_at <= now() OR lease_until > now())`;

export const LOCK_DELIVERY = {
  name: 'delivery_lock',
  text: `SELECT id, ${UNDER_WAY} AS under_way FROM webhook_deliveries WHERE endpoint_id = $1 AND id = $2
    FOR NO KEY UPDATE`,
};
export const LOCK_DELIVERY_OF = {
  name: 'delivery_lock_by_event',
  text: `SELECT id, ${UNDER_WAY} AS under_way FROM webhook_deliveries 
    WHERE endpoint_id = $1 AND sequence = (SELECT sequence FROM event_sequence WHERE event_id = $2)
    FOR NO KEY UPDATE`,
};
export const EVENT_IS_ANNOUNCED = {
  name: 'announcement_exists',
  text: 'SELECT FROM announcements WHERE event_id = $1',
};
/** The delivery ($1) of an event ($3) to an endpoint ($2), due at once. */
export const INSERT_DELIVERY = {
  name: 'delivery_insert',
  text: `
    INSERT INTO webhook_deliveries (id, newsroom_id, endpoint_id, event_id, sequence, claim_id, version, state, next_at,
      created_at)
    SELECT $1, a.newsroom_id, $2, a.event_id, q.sequence, a.claim_id, a.version, 'waiting', now(), now()
    FROM announcements a JOIN event_sequence q ON q.event_id = a.event_id WHERE a.event_id = $3`,
};

const RESTARTED = `state = 'waiting', tries = 0, next_at = now(), lease_until = NULL, ended_at = NULL, failure = NULL`;

export const RESTART_DELIVERY = {
  name: 'delivery_restart',
  text: `UPDATE webhook_deliveries SET ${RESTARTED} WHERE id = $1`,
};
/** All of an endpoint ($1) that failed from $2 on and before $3 (null for no end). */
export const RESTART_FAILED = {
  name: 'deliveries_restart',
  text: `
    WITH restarted AS (
      UPDATE webhook_deliveries SET ${RESTARTED}
      WHERE endpoint_id = $1 AND state = 'failed' AND ended_at >= $2 AND ($3::timestamptz IS NULL OR ended_at < $3)
      RETURNING id
    ) SELECT count(*)::int AS n FROM restarted`,
};

const STATE = `CASE WHEN d.state = 'waiting' AND d.lease_until > now() THEN 'sending' ELSE d.state END`;

const DELIVERY = `d.id, d.event_id, d.sequence, a.type, d.claim_id, d.version, ${STATE} AS state, d.tries, d.next_at,
  d.created_at, d.ended_at, d.failure, (
    SELECT json_agg(jsonb_build_object('number', t.number::int) || t.what ORDER BY t.number::int)
    FROM jsonb_each(d.attempts) AS t (number, what)
  ) AS attempts`;
const FROM = `webhook_deliveries d JOIN announcements a ON a.event_id = d.event_id`;

export const READ_DELIVERY = {
  name: 'delivery_read',
  text: `SELECT ${DELIVERY}, a.at, a.data::text AS data FROM ${FROM}
    WHERE d.endpoint_id = $1 AND d.id = $2
      AND EXISTS (SELECT FROM webhook_endpoints e WHERE e.id = $1 AND e.deleted_at IS NULL)`,
};
export const ENDPOINT_EXISTS = {
  name: 'endpoint_exists',
  text: 'SELECT FROM webhook_endpoints WHERE id = $1 AND deleted_at IS NULL',
};

/**
 * Which deliveries of an endpoint a page holds, one beyond its limit, newest event first. Planned anew each time: how
 * many are in a state decides which index is right.
 * @param after the sequence of the last one on the page before
 */
export function deliveryPageStatement(
  endpointId: string,
  { state, eventType, claimId, limit }: DeliveryQuery,
  after: string | undefined,
): { text: string; values: unknown[] } {
  const { values, add } = parameters();
  const where = [`d.endpoint_id = ${add(endpointId)}`];
  if (state === 'sending') where.push(`d.state = 'waiting' AND d.lease_until > now()`);
  else if (state === 'waiting') where.push(`d.state = 'waiting' AND (d.lease_until IS NULL OR d.lease_until <= now())`);
  else if (state) where.push(`d.state = ${add(state)}`);
  if (eventType !== undefined) where.push(`a.type = ${add(eventType)}`);
  if (claimId !== undefined) where.push(`d.claim_id = ${add(claimId)}`);
  if (after !== undefined) where.push(`d.sequence < ${add(after)}`);
  const text = `SELECT ${DELIVERY} FROM ${FROM} WHERE ${where.join(' AND ')}
    ORDER BY d.sequence DESC LIMIT ${add(limit + 1)}`;
  return { text, values };
}
