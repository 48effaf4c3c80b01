import { CLAIM_COLUMNS } from './claim-columns.js';

/**
 * Looked up row by row, by index. PostgreSQL can't guess how long a lineage is, and would rather read every report of the
 * newsroom to judge one claim.
 */
const one = (lookUp: string): string => `LATERAL (${lookUp} OFFSET 0)`;

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
      SELECT d.from_id FROM lineage l, ${one('SELECT from_id FROM derivations WHERE report_id = l.id')} d
    ), spoken AS MATERIALIZED (
      SELECT r.* FROM lineage l, ${one(
        'SELECT id, source_id, firsthand, retracted_at IS NOT NULL AS retracted FROM reports WHERE id = l.id',
      )} r
    ), speakers AS (
      SELECT source_id AS id FROM spoken
      UNION
      SELECT s.part_of FROM speakers p, ${one('SELECT part_of FROM sources WHERE id = p.id AND part_of IS NOT NULL')} s
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
        FROM speakers p, ${one('SELECT * FROM sources WHERE id = p.id')} s) AS sources,
      (SELECT json_build_array(n.dispute_at, n.corroborate_at)
        FROM newsrooms w JOIN newsroom_settings n ON n.newsroom_id = w.id AND n.version = w.settings_version) AS policy`,
};
