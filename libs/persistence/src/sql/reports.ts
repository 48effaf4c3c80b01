const TIME = `'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'`;

/** A ReportRecord from `reports r`. */
export const REPORT_JSON = `jsonb_build_object(
  'id', r.id, 'sourceId', r.source_id, 'title', r.title, 'url', r.url, 'firsthand', r.firsthand,
  'publishedAt', to_char(r.published_at AT TIME ZONE 'UTC', ${TIME}),
  'derivedFrom', ARRAY(SELECT d.from_id FROM derivations d WHERE d.report_id = r.id ORDER BY d.recorded_at, d.from_id),
  'retraction', CASE WHEN r.retracted_at IS NOT NULL THEN jsonb_build_object(
    'at', to_char(r.retracted_at AT TIME ZONE 'UTC', ${TIME}), 'reason', r.retraction_reason) END,
  'recordedAt', to_char(r.recorded_at AT TIME ZONE 'UTC', ${TIME}))`;

/**
 * The same as it was known at a time: what came out later about its lineage, and that it was taken back later, is not
 * there yet. Its title and its source are those of now.
 * @param at an SQL expression of the time
 */
export const REPORT_JSON_AS_OF = (at: string): string => `jsonb_build_object(
  'id', r.id, 'sourceId', r.source_id, 'title', r.title, 'url', r.url,
  'firsthand', COALESCE((
    SELECT (h.data ->> 'wasFirsthand')::boolean FROM history h
    WHERE h.claim_id IS NULL AND h.type <> 'report.recorded' AND h.type <> 'source.recorded' AND h.type = 'report.derived'
      AND h.newsroom_id = (SELECT current_newsroom()) AND h.at > ${at} AND h.data ->> 'reportId' = r.id::text
    ORDER BY h.at, h.id LIMIT 1), r.firsthand),
  'publishedAt', to_char(r.published_at AT TIME ZONE 'UTC', ${TIME}),
  'derivedFrom', ARRAY(SELECT d.from_id FROM derivations d WHERE d.report_id = r.id AND d.recorded_at <= ${at}
    ORDER BY d.recorded_at, d.from_id),
  'retraction', CASE WHEN r.retracted_at <= ${at} THEN jsonb_build_object(
    'at', to_char(r.retracted_at AT TIME ZONE 'UTC', ${TIME}), 'reason', r.retraction_reason) END,
  'recordedAt', to_char(r.recorded_at AT TIME ZONE 'UTC', ${TIME}))`;
