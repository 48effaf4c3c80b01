import { REPORT_JSON } from './reports.js';

/** Evidence of a claim ($1) in the order of filing, after a time ($2) and report ($3), $4 rows at most. */
export const CLAIM_EVIDENCE = {
  name: 'claim_evidence',
  text: `
    SELECT ${REPORT_JSON} AS report, jsonb_build_object('id', s.id, 'name', s.name) AS source, e.stance, e.note,
      e.recorded_at::text AS place, to_char(e.recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "recordedAt"
    FROM evidence e JOIN reports r ON r.id = e.report_id JOIN sources s ON s.id = r.source_id
    WHERE e.claim_id = $1 AND (e.recorded_at, e.report_id) > ($2::timestamptz, $3::uuid)
    ORDER BY e.recorded_at, e.report_id LIMIT $4`,
};
