import { lineageOf } from './lineage.js';

/** Lines of the history about what claims rest on, as the index history_upstream has them. */
const UPSTREAM = `h.claim_id IS NULL AND h.type <> 'report.recorded' AND h.type <> 'source.recorded'`;

const LINE = `h.id, h.type, h.at, h.by, h.reason, h.data`;

/** What bears on how a source is judged, of the JSON that the history keeps of it. */
const judged = (json: string): string =>
  `(${json} ->> 'partOf', ${json} ->> 'mergedInto', ${json} ->> 'anonymous', ${json} ->> 'reliability')`;

/**
 * What has changed of that on which a claim ($1) rests since one of its versions ($2): oldest first, after a time ($3) and
 * line ($4), $5 rows at most. Evidence counts by the version, for what was filed before may have been written after.
 */
export const EVIDENCE_CHANGES = {
  name: 'evidence_changes',
  text: `
    WITH RECURSIVE bearing AS MATERIALIZED (
      SELECT report_id FROM evidence WHERE claim_id = $1
    ), ${lineageOf('id, source_id')}, since AS MATERIALIZED (
      SELECT at FROM history WHERE claim_id = $1 AND version = $2
    ), changes AS (
      SELECT ${LINE} FROM history h
      WHERE h.claim_id = $1 AND h.version > $2 AND h.type = 'claim.evidence_recorded'
        AND h.data #>> '{evidence,stance}' IS DISTINCT FROM h.data #>> '{evidence,previousStance}'
      UNION ALL
      SELECT ${LINE} FROM history h
      WHERE ${UPSTREAM} AND h.newsroom_id = (SELECT current_newsroom()) AND h.at > (SELECT at FROM since) AND (
        (h.type LIKE 'report.%' AND (h.data ->> 'reportId')::uuid IN (SELECT id FROM lineage))
        OR (h.type LIKE 'source.%' AND (h.data #>> '{source,id}')::uuid IN (SELECT id FROM speakers)
          AND ${judged(`(h.data -> 'source')`)} IS DISTINCT FROM ${judged(`(h.data -> 'before')`)})
        OR (h.type = 'newsroom.changed' AND EXISTS (
          SELECT FROM newsroom_settings n JOIN newsroom_settings o
            ON o.newsroom_id = n.newsroom_id AND o.version = n.version - 1
          WHERE n.newsroom_id = h.newsroom_id AND n.at = h.at
            AND (n.dispute_at, n.corroborate_at) <> (o.dispute_at, o.corroborate_at)
        ))
      )
    )
    SELECT c.id, c.type, to_char(c.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS at, c.at::text AS place,
      CASE WHEN m.id IS NOT NULL THEN jsonb_build_object('id', m.id, 'name', m.name) END AS by, c.reason,
      CASE WHEN r.id IS NOT NULL THEN jsonb_build_object('id', r.id, 'title', r.title,
        'source', jsonb_build_object('id', s.id, 'name', s.name)) END AS report,
      c.data #>> '{evidence,stance}' AS stance, c.data #>> '{evidence,previousStance}' AS "previousStance",
      COALESCE((SELECT jsonb_agg(jsonb_build_object('id', f.id, 'title', f.title) ORDER BY f.id) FROM reports f
        WHERE f.id::text IN (SELECT jsonb_array_elements_text(c.data -> 'from'))), '[]') AS "derivedFrom",
      CASE WHEN c.data ? 'source'
        THEN jsonb_build_object('id', c.data #> '{source,id}', 'name', c.data #> '{source,name}') END AS source
    FROM changes c
    LEFT JOIN members m ON m.id = c.by
    LEFT JOIN reports r ON r.id = COALESCE(c.data #>> '{evidence,reportId}', c.data ->> 'reportId')::uuid
    LEFT JOIN sources s ON s.id = r.source_id
    WHERE (c.at, c.id) > ($3::timestamptz, $4::uuid)
    ORDER BY c.at, c.id LIMIT $5`,
};
