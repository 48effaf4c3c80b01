import { CLAIM_COLUMNS } from './claim-columns.js';

/**
 * All that is needed to judge claims ($1), from one snapshot: the claims, their evidence, every report upstream, every
 * source of those with the sources above it, and the newsroom's policy. One row of JSON arrays.
 */
export const CLAIMS_TO_JUDGE = {
  name: 'claims_to_judge',
  text: `
    WITH RECURSIVE bearing AS MATERIALIZED (
      SELECT claim_id, report_id, stance FROM evidence WHERE claim_id = ANY ($1::uuid[])
    ), lineage AS (
      SELECT report_id AS id FROM bearing
      UNION
      SELECT d.from_id FROM derivations d JOIN lineage l ON d.report_id = l.id
    ), spoken AS MATERIALIZED (
      SELECT r.id, r.source_id, r.firsthand, r.retracted_at IS NOT NULL AS retracted
      FROM reports r JOIN lineage l ON r.id = l.id
    ), speakers AS (
      SELECT source_id AS id FROM spoken
      UNION
      SELECT s.part_of FROM sources s JOIN speakers p ON s.id = p.id WHERE s.part_of IS NOT NULL
    )
    SELECT
      (SELECT json_agg(row_to_json(k)) FROM (
        SELECT ${CLAIM_COLUMNS} FROM claims c JOIN claim_revisions r ON r.claim_id = c.id WHERE c.id = ANY ($1::uuid[])
      ) k) AS claims,
      (SELECT json_agg(json_build_array(claim_id, report_id, stance)) FROM bearing) AS evidence,
      (SELECT json_agg(json_build_array(r.id, r.source_id, r.firsthand, r.retracted,
          ARRAY(SELECT d.from_id FROM derivations d WHERE d.report_id = r.id)))
        FROM spoken r) AS reports,
      (SELECT json_agg(json_build_array(s.id, s.name, s.anonymous, s.reliability, s.part_of))
        FROM sources s JOIN speakers p ON s.id = p.id) AS sources,
      (SELECT json_build_array(n.dispute_at, n.corroborate_at)
        FROM newsrooms w JOIN newsroom_settings n ON n.newsroom_id = w.id AND n.version = w.settings_version) AS policy`,
};
