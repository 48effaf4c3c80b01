const TIME = `'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'`;

/** A ReportRecord from `reports r`. */
export const REPORT_JSON = `jsonb_build_object(
  'id', r.id, 'sourceId', r.source_id, 'title', r.title, 'url', r.url, 'firsthand', r.firsthand,
  'publishedAt', to_char(r.published_at AT TIME ZONE 'UTC', ${TIME}),
  'derivedFrom', ARRAY(SELECT d.from_id FROM derivations d WHERE d.report_id = r.id ORDER BY d.recorded_at, d.from_id),
  'retraction', CASE WHEN r.retracted_at IS NOT NULL THEN jsonb_build_object(
    'at', to_char(r.retracted_at AT TIME ZONE 'UTC', ${TIME}), 'reason', r.retraction_reason) END,
  'recordedAt', to_char(r.recorded_at AT TIME ZONE 'UTC', ${TIME}))`;
