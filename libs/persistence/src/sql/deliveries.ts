/** Endpoints of all newsrooms that have something due which nobody holds. */
export const DUE_ENDPOINTS = {
  name: 'deliveries_due',
  text: `
    SELECT e.newsroom_id AS "newsroomId", e.id AS "endpointId" FROM webhook_endpoints e
    WHERE e.enabled AND EXISTS (
      SELECT FROM webhook_deliveries d
      WHERE d.endpoint_id = e.id AND d.state = 'waiting' AND d.next_at <= now()
        AND (d.lease_until IS NULL OR d.lease_until <= now())
    )`,
};

/**
 * Leases at most $2 deliveries of an endpoint ($1) for $3 milliseconds: those that are due, that nobody holds, and that
 * no earlier version of their claim stands before. The endpoint's row is locked by a statement before this one, so that
 * two workers never lease for one endpoint at once. A lease that ran out tells of a worker that was lost in mid-send.
 * The ids are handed over as an array: joined, their unknown number would have PostgreSQL read every delivery there is.
 */
export const LEASE_DELIVERIES = {
  name: 'deliveries_lease',
  text: `
    WITH lane AS MATERIALIZED (
      SELECT url, rate_limit,
        LEAST(rate_limit, allowance + rate_limit * extract(epoch FROM now() - allowance_at)) AS allowed
      FROM webhook_endpoints WHERE id = $1 AND enabled
    ), due AS MATERIALIZED (
      SELECT d.id FROM webhook_deliveries d
      WHERE d.endpoint_id = $1 AND d.state = 'waiting' AND d.next_at <= now()
        AND (d.lease_until IS NULL OR d.lease_until <= now())
        AND NOT EXISTS (
          SELECT FROM webhook_deliveries e WHERE e.endpoint_id = $1 AND e.state = 'waiting'
            AND e.claim_id = d.claim_id AND e.version < d.version
        )
      ORDER BY d.next_at, d.sequence
      LIMIT COALESCE((SELECT LEAST($2::int, COALESCE(floor(allowed), $2::int)) FROM lane), 0)
    ), leased AS (
      UPDATE webhook_deliveries d SET lease_until = now() + $3::int * interval '1 millisecond', token = d.token + 1,
        attempts = CASE
          WHEN d.lease_until IS NULL OR d.attempts ? d.token::text THEN d.attempts
          ELSE d.attempts || jsonb_build_object(d.token, jsonb_build_object('at', d.lease_until, 'durationMs', NULL,
            'status', NULL, 'failure', 'worker_lost', 'answer', NULL))
        END
      WHERE d.id = ANY (ARRAY(SELECT id FROM due))
      RETURNING d.id, d.token, d.event_id, d.tries, d.sequence
    ), used AS (
      UPDATE webhook_endpoints SET allowance = l.allowed - (SELECT count(*) FROM due), allowance_at = now()
      FROM lane l WHERE id = $1 AND l.rate_limit IS NOT NULL
    )
    SELECT l.url, l.rate_limit, l.allowed,
      (SELECT extract(epoch FROM min(d.next_at) - now()) * 1000 FROM webhook_deliveries d
        WHERE d.endpoint_id = $1 AND d.state = 'waiting' AND d.next_at > now()) AS next_in_ms,
      (SELECT json_agg(json_build_object('signature', s.signature, 'secret', encode(s.secret, 'base64')) ORDER BY s.created_at DESC)
        FROM webhook_secrets s WHERE s.endpoint_id = $1 AND (s.expires_at IS NULL OR s.expires_at > now())) AS secrets,
      (SELECT json_agg(json_build_object('id', x.id, 'token', x.token, 'eventId', x.event_id, 'tries', x.tries,
          'type', a.type, 'at', a.at, 'data', a.data::text) ORDER BY x.sequence)
        FROM leased x JOIN announcements a ON a.event_id = x.event_id) AS deliveries
    FROM lane l`,
};

/** Renews leases ($1 ids, $2 tokens) for $3 milliseconds; returns those that are held still. */
export const RENEW_LEASES = {
  name: 'deliveries_renew',
  text: `
    UPDATE webhook_deliveries d SET lease_until = now() + $3::int * interval '1 millisecond'
    FROM (SELECT * FROM unnest($1::uuid[], $2::int[]) AS h (id, token) ORDER BY id) h
    WHERE d.id = h.id AND d.token = h.token AND d.state = 'waiting' AND d.lease_until IS NOT NULL
    RETURNING d.id`,
};

/** Gives leases back ($1 ids, $2 tokens) that were not used. */
export const RELEASE_LEASES = {
  name: 'deliveries_release',
  text: `
    UPDATE webhook_deliveries d SET lease_until = NULL
    FROM unnest($1::uuid[], $2::int[]) AS h (id, token)
    WHERE d.id = h.id AND d.token = h.token AND d.state = 'waiting'`,
};

const MINE = `d.token = t.token AND d.state = 'waiting'`;

/**
 * Keeps tries ($1 JSON), and moves the deliveries whose token is still that of the try: whoever lost the
 * lease meanwhile tells what happened and changes nothing. One success ends the failing of an endpoint. Rows are
 * changed in the order of their ids, as where leases are renewed, so that neither waits for the other in a circle. Returns
 * the endpoints that fail now.
 */
export const RECORD_TRIES = {
  name: 'deliveries_record',
  text: `
    WITH input AS MATERIALIZED (
      SELECT * FROM json_to_recordset($1::json) AS i
        (id uuid, endpoint_id uuid, token integer, at timestamptz, duration_ms integer, status smallint, failure text,
         answer text, state text, next_at timestamptz, ended_as text)
    ), tried AS MATERIALIZED (
      SELECT DISTINCT ON (id) id, token, state, next_at, ended_as,
        jsonb_object_agg(token::text, jsonb_build_object('at', at, 'durationMs', duration_ms, 'status', status,
          'failure', failure, 'answer', answer)) OVER (PARTITION BY id) AS attempts
      FROM input ORDER BY id, token DESC
    ), kept AS (
      UPDATE webhook_deliveries d SET attempts = d.attempts || t.attempts,
        state = CASE WHEN ${MINE} THEN t.state ELSE d.state END,
        tries = CASE WHEN ${MINE} THEN d.tries + 1 ELSE d.tries END,
        next_at = CASE WHEN ${MINE} THEN COALESCE(t.next_at, d.next_at) ELSE d.next_at END,
        lease_until = CASE WHEN ${MINE} THEN NULL ELSE d.lease_until END,
        failure = CASE WHEN ${MINE} THEN t.ended_as ELSE d.failure END,
        ended_at = CASE WHEN NOT (${MINE}) THEN d.ended_at WHEN t.state <> 'waiting' THEN now() END
      FROM tried t WHERE d.id = t.id
    ), came AS (
      SELECT endpoint_id AS id, bool_or(failure IS NULL) AS any_success, min(at) AS first FROM input GROUP BY endpoint_id
    ), turned AS (
      UPDATE webhook_endpoints e SET failing_since = CASE WHEN c.any_success THEN NULL ELSE c.first END
      FROM came c WHERE e.id = c.id AND (e.failing_since IS NULL) <> c.any_success
      RETURNING e.id, e.failing_since
    )
    SELECT c.id AS "endpointId", COALESCE(t.failing_since, e.failing_since) AS since
    FROM came c JOIN webhook_endpoints e ON e.id = c.id LEFT JOIN turned t ON t.id = c.id
    WHERE NOT c.any_success`,
};
