/**
 * Takes the oldest rows: $1 at most, and of those as many as hold $2 events together (one row in any case). Returns the
 * lines of each newsroom in the order of telling, and the jobs. Sets the newsroom of the first of them for what follows,
 * which mostly is the only one. Lines that have been held back long enough join the end of the outbox, behind all that
 * was there before them, and are taken by the next round.
 */
export const OUTBOX_TAKE = {
  name: 'outbox_take',
  text: `
    WITH due AS MATERIALIZED (
      DELETE FROM held_lines WHERE until <= now() RETURNING newsroom_id, claim_id, version, event_id
    ), released AS (
      INSERT INTO outbox (newsroom_id, event_ids, jobs)
      SELECT newsroom_id, array_agg(event_id ORDER BY claim_id, version), '[]' FROM due GROUP BY newsroom_id
      RETURNING id
    ), taken AS MATERIALIZED (
      DELETE FROM outbox WHERE id IN (
        SELECT id FROM (
          SELECT id, sum(cardinality(event_ids)) OVER (ORDER BY id) - cardinality(event_ids) AS before
          FROM (SELECT id, event_ids FROM outbox ORDER BY id LIMIT $1) oldest
        ) counted WHERE before < $2
      ) RETURNING id, newsroom_id, event_ids, jobs
    ), lines AS (
      SELECT t.newsroom_id, json_agg(e.event_id ORDER BY t.id, e.place) AS ids
      FROM taken t, unnest(t.event_ids) WITH ORDINALITY AS e (event_id, place) GROUP BY t.newsroom_id
    )
    SELECT EXISTS (SELECT FROM released) OR EXISTS (SELECT FROM outbox WHERE id > (SELECT max(id) FROM taken)) AS more,
      (SELECT COALESCE(json_agg(json_build_object('newsroomId', newsroom_id, 'ids', ids) ORDER BY newsroom_id), '[]')
        FROM lines) AS lines,
      (SELECT set_config('caveat.newsroom', min(newsroom_id::text), true) FROM lines) AS newsroom,
      (SELECT COALESCE(json_agg(json_build_object('newsroomId', t.newsroom_id, 'job', j.job) ORDER BY t.id, j.place), '[]')
        FROM taken t, jsonb_array_elements(t.jobs) WITH ORDINALITY AS j (job, place)) AS jobs`,
};

/**
 * What it takes to tell lines ($1) of the newsroom that is set. Lines that nobody outside has a use for are left out: a
 * move of a claim is of use where it keeps what could be said before and after it (spoken).
 * Under the lock every number given before is committed, so the next one follows the greatest that is there.
 */
export const LINES_TO_TELL = {
  name: 'lines_to_tell',
  text: `
    SELECT
      (SELECT settings_version FROM newsrooms) AS settings_version,
      (SELECT sequence FROM event_sequence WHERE newsroom_id = (SELECT current_newsroom())
        ORDER BY sequence DESC LIMIT 1) AS last_sequence,
      (SELECT json_agg(json_build_object('id', e.id, 'eventTypes', e.event_types, 'desks', e.desks, 'enabled', e.enabled,
          'limited', e.rate_limit IS NOT NULL, 'url', e.url, 'secrets', (
            SELECT json_agg(json_build_object('signature', s.signature, 'secret', encode(s.secret, 'base64'))
              ORDER BY s.created_at DESC)
            FROM webhook_secrets s WHERE s.endpoint_id = e.id AND (s.expires_at IS NULL OR s.expires_at > now())
          )) ORDER BY e.id)
        FROM webhook_endpoints e WHERE e.deleted_at IS NULL) AS endpoints,
      (SELECT json_agg(json_build_object('id', h.id, 'type', h.type, 'at', h.at, 'reason', h.reason, 'data', h.data))
        FROM history h WHERE h.id = ANY ($1::uuid[]) AND h.claim_id IS NULL
          AND h.type IN ('report.retracted', 'story.caveat_outdated', 'endpoint.disabled', 'webhook.test')) AS lines,
      (SELECT json_agg(json_build_object(
          'id', h.id, 'type', h.type, 'version', h.version, 'at', h.at, 'reason', h.reason,
          'spoken', h.data -> 'spoken', 'reworded', h.type = 'claim.reworded' OR h.data ? 'reworded', 'raised', h.data -> 'raised', 'attention', h.data -> 'after' -> 'attention',
          'claim', json_build_object('id', c.id, 'statement', t.statement, 'claimant', s.name, 'desk', c.desk),
          'stories', (
            SELECT json_agg(json_build_object('id', p.id, 'url', p.url, 'externalId', p.external_id) ORDER BY p.id)
            FROM story_claims l JOIN stories p ON p.id = l.story_id WHERE l.claim_id = c.id
          )))
        FROM history h
          JOIN claims c ON c.newsroom_id = h.newsroom_id AND c.id = h.claim_id
          JOIN claim_statements t ON t.claim_id = c.id
          JOIN sources s ON s.id = c.claimant_id
        WHERE h.id = ANY ($1::uuid[]) AND (h.data ? 'spoken' OR h.type = 'claim.created')) AS claim_lines`,
};

/**
 * Writes what a round tells of one newsroom ($1): the events ($2) under the numbers that follow $3, their announcements
 * ($4) and the deliveries ($5), both as JSON. A delivery may be born leased (lease) for $6 milliseconds: by the process
 * that writes it, where no earlier version of its claim stands before it. Returns those.
 */
export const WRITE_TOLD = {
  name: 'told_write',
  text: `
    WITH numbered AS (
      INSERT INTO event_sequence (newsroom_id, sequence, event_id)
      SELECT $1::uuid, $3::bigint + e.place, e.id FROM unnest($2::uuid[]) WITH ORDINALITY AS e (id, place)
    ), announced AS (
      INSERT INTO announcements (event_id, newsroom_id, history_id, type, claim_id, version, at, data)
      SELECT a.event_id, $1::uuid, a.line_id, a.type, a.claim_id, a.version, a.at, a.data
      FROM json_to_recordset($4::json) AS a
        (event_id uuid, line_id uuid, type text, claim_id uuid, version integer, at timestamptz, data json)
    ), written AS (
      INSERT INTO webhook_deliveries (id, newsroom_id, endpoint_id, event_id, sequence, claim_id, version, state, next_at,
        created_at, ended_at, failure, lease_until, token)
      SELECT d.id, $1::uuid, d.endpoint_id, d.event_id, d.sequence, d.claim_id, d.version,
        CASE WHEN d.enabled THEN 'waiting' ELSE 'failed' END, now(), now(),
        CASE WHEN NOT d.enabled THEN now() END, CASE WHEN NOT d.enabled THEN 'endpoint_disabled' END,
        CASE WHEN f.free THEN clock_timestamp() + $6::int * interval '1 millisecond' END, CASE WHEN f.free THEN 1 ELSE 0 END
      FROM json_to_recordset($5::json) AS d (id uuid, endpoint_id uuid, event_id uuid, sequence bigint, claim_id uuid,
          version integer, enabled boolean, lease boolean),
        LATERAL (SELECT d.lease AND d.enabled AND NOT EXISTS (
          SELECT FROM webhook_deliveries e WHERE e.endpoint_id = d.endpoint_id AND e.claim_id = d.claim_id
            AND e.state = 'waiting' AND e.version < d.version
        ) AS free) f
      RETURNING id, token
    )
    SELECT id FROM written WHERE token = 1`,
};
