import { REPORT_JSON, REPORT_JSON_AS_OF } from './reports.js';

const RECORDED_AT = `to_char(e.recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** An EvidenceRecord with its place, of `evidence e`. */
const columns = (report: string): string => `${report} AS report,
  jsonb_build_object('id', s.id, 'name', s.name) AS source, e.stance, e.note,
  e.recorded_at::text AS place, ${RECORDED_AT} AS "recordedAt"`;

const PAGE = `(e.recorded_at, e.report_id) > ($2::timestamptz, $3::uuid) ORDER BY e.recorded_at, e.report_id LIMIT $4`;

/** Evidence of a claim ($1) in the order of filing, after a time ($2) and report ($3), $4 rows at most. */
export const CLAIM_EVIDENCE = {
  name: 'claim_evidence',
  text: `
    SELECT ${columns(REPORT_JSON)}
    FROM evidence e JOIN reports r ON r.id = e.report_id JOIN sources s ON s.id = r.source_id
    WHERE e.claim_id = $1 AND ${PAGE}`,
};

/**
 * The same as it was at a time ($5), by the history: each report as it was filed last until then, and as it was known
 * then. Until when is counted as for the claim (CLAIM_HISTORY_UNTIL).
 */
export const CLAIM_EVIDENCE_AS_OF = {
  name: 'claim_evidence_as_of',
  text: `
    WITH e AS (
      SELECT DISTINCT ON (h.data #>> '{evidence,reportId}') (h.data #>> '{evidence,reportId}')::uuid AS report_id,
        h.data #>> '{evidence,stance}' AS stance, h.data #>> '{evidence,note}' AS note, h.at AS recorded_at
      FROM history h
      WHERE h.claim_id = $1 AND h.type = 'claim.evidence_recorded' AND h.version < COALESCE(
        (SELECT min(l.version) FROM history l WHERE l.claim_id = $1 AND l.at > $5), 2147483647)
      ORDER BY h.data #>> '{evidence,reportId}', h.version DESC
    )
    SELECT ${columns(REPORT_JSON_AS_OF('$5::timestamptz'))}
    FROM e JOIN reports r ON r.id = e.report_id JOIN sources s ON s.id = r.source_id
    WHERE ${PAGE}`,
};
