/**
 * What changes of status make of the pages that show their claims: a page that shows another status is behind since the
 * first of them, and one that shows the same status again is not. $1 newsroom, $2 as JSON the newest line of each claim
 * that has a status, [{ claimId, version, status, at }].
 *
 * A page that was acknowledged at that version or a later one is left alone: it was compared with the claim as it stood
 * then. Rows are locked in a fixed order. Each story in which something changed gets a job, in the outbox, for the moment
 * at which the newsroom has waited long enough; at once, where what was raised is to be lowered. Returns the number of
 * these stories. The newsroom must be set. The rows stay locked until the transaction ends, so let nothing slow follow.
 */
export const STORIES_BEHIND = {
  name: 'stories_behind',
  text: `
    WITH line AS MATERIALIZED (
      SELECT * FROM json_to_recordset($2::json) AS i ("claimId" uuid, version integer, status text, at timestamptz)
    ), locked AS MATERIALIZED (
      SELECT sc.story_id, sc.claim_id, sc.raised_at
      FROM line l JOIN story_claims sc ON sc.claim_id = l."claimId"
      WHERE sc.newsroom_id = $1 AND sc.shown_version < l.version
        AND (sc.shown_status = l.status) = (sc.behind_since IS NOT NULL)
      ORDER BY sc.story_id, sc.claim_id FOR NO KEY UPDATE OF sc
    ), moved AS (
      UPDATE story_claims sc SET
        behind_since = CASE WHEN sc.shown_status <> l.status THEN l.at END,
        raised_at = NULL
      FROM locked k JOIN line l ON l."claimId" = k.claim_id
      WHERE sc.story_id = k.story_id AND sc.claim_id = k.claim_id
      RETURNING sc.story_id, sc.behind_since, k.raised_at
    ), due AS MATERIALIZED (
      SELECT m.story_id, min(COALESCE(m.behind_since + make_interval(secs => s.outdated_after), now())) AS at
      FROM moved m, newsrooms n JOIN newsroom_settings s ON s.newsroom_id = n.id AND s.version = n.settings_version
      WHERE n.id = $1 AND (m.behind_since IS NOT NULL OR m.raised_at IS NOT NULL)
      GROUP BY m.story_id
    ), posted AS (
      INSERT INTO outbox (newsroom_id, event_ids, jobs)
      SELECT $1::uuid, '{}', jsonb_agg(jsonb_build_object('name', 'outdated', 'storyId', story_id,
        'dueAt', to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) ORDER BY story_id)
      FROM due HAVING count(*) > 0
    )
    SELECT count(*)::int AS stories FROM due`,
};
