/** The columns of a claim that a change may move, with the types by which JSON is read. */
const MOVING = {
  status: 'text',
  assessed_status: 'text',
  strength: 'smallint',
  dispute_strength: 'smallint',
  grounds: 'jsonb',
  attention: 'text[]',
  hold_status: 'text',
  hold_reason: 'text',
  hold_by: 'uuid',
  hold_at: 'timestamptz',
  open_id: 'uuid',
  standing_id: 'uuid',
  standing_outcome: 'text',
  standing_stands: 'boolean',
  challenged: 'boolean',
  recheck_at: 'timestamptz',
  recheck_due: 'boolean',
  caveat_outdated: 'boolean',
} as const;

export type MovingColumn = keyof typeof MOVING;

/** Those of them that a judgement may move: it touches neither hold nor verification nor recheck date. */
const JUDGED = [
  'status',
  'assessed_status',
  'strength',
  'dispute_strength',
  'grounds',
  'attention',
  'challenged',
] as const;

export type JudgedColumn = (typeof JUDGED)[number];

const EVENT = { event_id: 'uuid', type: 'text', at: 'timestamptz', by: 'uuid', reason: 'text', data: 'jsonb' } as const;

export type EventColumn = keyof typeof EVENT;

function declared(columns: Record<string, string>): string {
  return Object.entries(columns)
    .map(([name, type]) => `${name} ${type}`)
    .join(', ');
}

function assigned(columns: readonly string[]): string {
  return columns.map((name) => `${name} = i.${name}`).join(', ');
}

const judgedColumns = declared(Object.fromEntries(JUDGED.map((name) => [name, MOVING[name]])));

const TELL = `
  told AS (
    INSERT INTO history (id, newsroom_id, claim_id, version, type, at, by, reason, data)
    SELECT i.event_id, $2::uuid, i.id, i.expected + 1, i.type, i.at, i.by, i.reason, i.data
    FROM input i JOIN updated u ON u.id = i.id
  )`;

/** How a change is told: after how many seconds, or the newsroom's; not at all (silent); and what takes it back. */
const HOLDING = 'tell_after integer, tell_as_newsroom boolean, silent boolean, undo jsonb';

const TOLD_NOW = 'NOT i.silent AND i.event_id NOT IN (SELECT event_id FROM held)';

/**
 * Keeps back the lines that are told later, and those of a claim of which an earlier line is kept back: they leave no
 * sooner than that, for a claim's lines are told in order.
 */
function held(seconds: string, asNewsroom: string, undo: string): string {
  return `
  held AS (
    INSERT INTO held_lines (event_id, newsroom_id, claim_id, version, type, until, by, undo)
    SELECT i.event_id, $2::uuid, i.id, i.expected + 1, i.type,
      GREATEST(now() + d.seconds * interval '1 second', e.until), i.by, CASE WHEN d.seconds > 0 THEN ${undo} END
    FROM input i JOIN updated u ON u.id = i.id
      CROSS JOIN LATERAL (SELECT CASE WHEN ${asNewsroom} THEN (
        SELECT s.mark_delay FROM newsrooms n JOIN newsroom_settings s
          ON s.newsroom_id = n.id AND s.version = n.settings_version WHERE n.id = $2::uuid
      ) ELSE ${seconds} END AS seconds) d
      CROSS JOIN LATERAL (SELECT max(h.until) AS until FROM held_lines h WHERE h.claim_id = i.id) e
    WHERE (d.seconds > 0 OR e.until IS NOT NULL)${seconds === '0' ? '' : ' AND NOT i.silent'}
    RETURNING event_id
  )`;
}

/**
 * Changes of claims, each under its version check, with history and one outbox row for all.
 * $1 changes as JSON, $2 newsroom, $3 whether to queue an assessment. A change of evidence (raise) raises the revision.
 */
export const WRITE_CLAIMS = {
  name: 'claims_write',
  text: `
    WITH input AS MATERIALIZED (
      SELECT * FROM json_to_recordset($1::json)
        AS i (id uuid, expected integer, raise boolean, cause jsonb, ${HOLDING}, ${declared(MOVING)}, ${declared(EVENT)})
    ), locked AS MATERIALIZED (
      SELECT c.id FROM input i JOIN claims c ON c.id = i.id WHERE c.version = i.expected ORDER BY c.id FOR UPDATE OF c
    ), updated AS (
      UPDATE claims c SET version = c.version + 1, updated_at = i.at, ${assigned(Object.keys(MOVING))}
      FROM input i JOIN locked l ON l.id = i.id
      WHERE c.id = i.id AND c.version = i.expected
      RETURNING c.id
    ), raised AS (
      UPDATE claim_revisions r SET evidence = r.evidence + 1, cause = i.cause, raised_at = i.at
      FROM input i JOIN updated u ON u.id = i.id
      WHERE r.claim_id = i.id AND i.raise
    ), ${TELL}, ${held('i.tell_after', 'i.tell_as_newsroom', 'i.undo')}, posted AS (
      INSERT INTO outbox (newsroom_id, event_ids, jobs)
      SELECT $2::uuid, COALESCE(array_agg(i.event_id ORDER BY i.id) FILTER (WHERE ${TOLD_NOW}), '{}'),
        CASE WHEN $3::boolean THEN jsonb_build_array(jsonb_build_object('name', 'assess', 'claimIds', jsonb_agg(i.id))) ELSE '[]'::jsonb END
      FROM input i JOIN updated u ON u.id = i.id
      HAVING count(*) FILTER (WHERE ${TOLD_NOW}) > 0 OR ($3::boolean AND count(*) > 0)
    )
    SELECT id FROM updated`,
};

/**
 * Judgements of claims: the revision that was judged, and where it found something new, the change. Written only where
 * the claim is still at the version that was judged and nobody has judged this revision before; the rest is returned.
 * $1 judgements as JSON, $2 newsroom.
 */
export const SETTLE_CLAIMS = {
  name: 'claims_settle',
  text: `
    WITH input AS MATERIALIZED (
      SELECT * FROM json_to_recordset($1::json)
        AS i (id uuid, expected integer, revision integer, changed boolean, ${judgedColumns}, ${declared(EVENT)})
    ), due AS MATERIALIZED (
      SELECT c.id FROM input i JOIN claims c ON c.id = i.id JOIN claim_revisions r ON r.claim_id = c.id
      WHERE c.version = i.expected AND r.assessed < i.revision ORDER BY c.id FOR UPDATE OF c, r
    ), updated AS (
      UPDATE claims c SET version = c.version + 1, updated_at = i.at, ${assigned(JUDGED)}
      FROM input i JOIN due d ON d.id = i.id
      WHERE c.id = i.id AND c.version = i.expected AND i.changed
      RETURNING c.id
    ), judged AS (
      UPDATE claim_revisions r SET assessed = i.revision FROM input i JOIN due d ON d.id = i.id WHERE r.claim_id = i.id
    ), ${TELL}, ${held('0', 'false', 'NULL::jsonb')}, posted AS (
      INSERT INTO outbox (newsroom_id, event_ids, jobs)
      SELECT $2::uuid, array_agg(i.event_id ORDER BY i.id), '[]'::jsonb
      FROM input i JOIN updated u ON u.id = i.id
      WHERE i.event_id NOT IN (SELECT event_id FROM held) HAVING count(*) > 0
    )
    SELECT i.id FROM input i WHERE i.id NOT IN (SELECT id FROM due)`,
};
