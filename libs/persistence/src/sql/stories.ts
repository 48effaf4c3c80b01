const TIME = `'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'`;
const utc = (column: string): string => `to_char(${column} AT TIME ZONE 'UTC', ${TIME})`;

/** A StoryRecord from `stories s`. */
export const STORY_JSON = `jsonb_build_object(
  'id', s.id, 'url', s.url, 'headline', s.headline, 'externalId', s.external_id,
  'claims', COALESCE((
    SELECT jsonb_agg(jsonb_build_object(
      'claimId', sc.claim_id, 'statement', t.statement, 'shownVersion', sc.shown_version, 'shownStatus', sc.shown_status,
      'shownAt', ${utc('sc.shown_at')}, 'status', c.status, 'version', c.version,
      'behindSince', ${utc('sc.behind_since')}, 'outdated', sc.raised_at IS NOT NULL) ORDER BY sc.claim_id)
    FROM story_claims sc JOIN claims c ON c.newsroom_id = sc.newsroom_id AND c.id = sc.claim_id
      JOIN claim_statements t ON t.claim_id = c.id
    WHERE sc.story_id = s.id), '[]'),
  'createdAt', ${utc('s.created_at')}, 'createdBy', s.created_by, 'updatedAt', ${utc('s.updated_at')})`;

/** A story ($1) as it is read. */
export const READ_STORY = { name: 'story_read', text: `SELECT ${STORY_JSON} AS story FROM stories s WHERE s.id = $1` };

export const INSERT_STORY = {
  name: 'story_insert',
  text: `INSERT INTO stories (id, newsroom_id, url, headline, external_id, created_by, created_at, updated_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $7)`,
};

export const UPDATE_STORY = {
  name: 'story_update',
  text: `UPDATE stories SET url = $2, headline = $3, external_id = $4, updated_at = $5 WHERE id = $1`,
};

export const LOCK_STORY = { name: 'story_lock', text: 'SELECT FROM stories WHERE id = $1 FOR NO KEY UPDATE' };

/** A story ($1) as it is kept. */
export const LOAD_STORY = {
  name: 'story_load',
  text: `
    SELECT s.id, s.url, s.headline, s.external_id AS "externalId",
      ARRAY(SELECT claim_id FROM story_claims WHERE story_id = s.id ORDER BY claim_id) AS "claimIds"
    FROM stories s WHERE s.id = $1`,
};

/** Two who want the same external id ($1, with its newsroom) wait for each other. */
export const LOCK_EXTERNAL_ID = {
  name: 'story_external_id_lock',
  text: 'SELECT pg_advisory_xact_lock(hashtextextended($1, 30))',
};
export const FIND_EXTERNAL_ID = {
  name: 'story_external_id_find',
  text: 'SELECT id FROM stories WHERE newsroom_id = (SELECT current_newsroom()) AND external_id = $1',
};

/** What the page of a story ($1) shows of claims ($2), locked in the order in which the dispatcher locks. */
export const LOCK_SHOWN = {
  name: 'story_claims_lock',
  text: `
    SELECT claim_id AS "claimId", shown_version AS "shownVersion", shown_status AS "shownStatus",
      ${utc('shown_at')} AS "shownAt", ${utc('behind_since')} AS "behindSince", ${utc('raised_at')} AS "raisedAt"
    FROM story_claims WHERE story_id = $1 AND claim_id = ANY ($2::uuid[]) ORDER BY claim_id FOR NO KEY UPDATE`,
};

/** What the page of a story ($1, of newsroom $2) shows of claims ($3, as JSON). */
export const SHOW_CLAIMS = {
  name: 'story_claims_show',
  text: `
    INSERT INTO story_claims (story_id, newsroom_id, claim_id, shown_version, shown_status, shown_at, behind_since, raised_at)
    SELECT $1::uuid, $2::uuid, i."claimId", i."shownVersion", i."shownStatus", i."shownAt", i."behindSince", i."raisedAt"
    FROM json_to_recordset($3::json) AS i ("claimId" uuid, "shownVersion" integer, "shownStatus" text,
      "shownAt" timestamptz, "behindSince" timestamptz, "raisedAt" timestamptz)
    ON CONFLICT (story_id, claim_id) DO UPDATE SET shown_version = EXCLUDED.shown_version,
      shown_status = EXCLUDED.shown_status, shown_at = EXCLUDED.shown_at, behind_since = EXCLUDED.behind_since,
      raised_at = EXCLUDED.raised_at`,
};

export const REMOVE_CLAIMS = {
  name: 'story_claims_remove',
  text: 'DELETE FROM story_claims WHERE story_id = $1 AND claim_id = ANY ($2::uuid[])',
};

/** Those of the claims ($1) for which some story was raised. */
export const OUTDATED_AMONG = {
  name: 'story_claims_outdated',
  text: `SELECT DISTINCT claim_id AS id FROM story_claims WHERE claim_id = ANY ($1::uuid[]) AND raised_at IS NOT NULL`,
};

/**
 * The status of claims ($1) by versions ($2), and their changes of status after these. Every change keeps the status that
 * it led to; before the first of them a claim is reported.
 */
export const STATUSES_AT = {
  name: 'story_statuses_at',
  text: `
    SELECT w.claim_id AS "claimId",
      COALESCE((
        SELECT h.data -> 'after' ->> 'status' FROM history h
        WHERE h.claim_id = w.claim_id AND h.version <= w.version AND h.data -> 'after' ? 'status'
        ORDER BY h.version DESC LIMIT 1
      ), 'reported') AS status,
      COALESCE((
        SELECT jsonb_agg(jsonb_build_object('status', h.data -> 'after' -> 'status', 'at', ${utc('h.at')}) ORDER BY h.version)
        FROM history h WHERE h.claim_id = w.claim_id AND h.version > w.version AND h.data -> 'after' ? 'status'
      ), '[]') AS later
    FROM unnest($1::uuid[], $2::integer[]) AS w (claim_id, version)`,
};

export const CLAIM_WORDS = {
  name: 'story_claim_words',
  text: `
    SELECT c.id, t.statement, s.name AS claimant
    FROM claims c JOIN claim_statements t ON t.claim_id = c.id JOIN sources s ON s.id = c.claimant_id
    WHERE c.newsroom_id = (SELECT current_newsroom()) AND c.id = ANY ($1::uuid[])`,
};

export const OUTDATED_AFTER = {
  name: 'story_outdated_after',
  text: `SELECT s.outdated_after FROM newsrooms n
    JOIN newsroom_settings s ON s.newsroom_id = n.id AND s.version = n.settings_version`,
};

/**
 * Stories for which there is something to do since before a time ($1): one that is outdated by the settings of now and was
 * not raised, or one of a claim that is raised though no story of it is. With the moment at which it was due.
 */
export const DUE_STORIES = {
  name: 'due_stories',
  text: `
    SELECT story_id, min(due_at) AS due_at FROM (
      SELECT sc.story_id, sc.behind_since + make_interval(secs => s.outdated_after) AS due_at
      FROM newsrooms n JOIN newsroom_settings s ON s.newsroom_id = n.id AND s.version = n.settings_version
        JOIN story_claims sc ON sc.newsroom_id = n.id
      WHERE sc.behind_since IS NOT NULL AND sc.raised_at IS NULL
        AND sc.behind_since < $1::timestamptz - make_interval(secs => s.outdated_after)
      UNION ALL
      SELECT sc.story_id, c.updated_at
      FROM claims c JOIN story_claims sc ON sc.claim_id = c.id
      WHERE c.attention <> '{}' AND c.caveat_outdated AND c.updated_at < $1::timestamptz
        AND NOT EXISTS (SELECT FROM story_claims o WHERE o.claim_id = c.id AND o.raised_at IS NOT NULL)
    ) due GROUP BY story_id ORDER BY due_at LIMIT 1000`,
};
