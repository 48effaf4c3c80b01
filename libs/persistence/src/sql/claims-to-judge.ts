import { CLAIM_COLUMNS } from './claim-columns.js';
import { DERIVED_FROM, lineageOf, SPEAKERS_JSON } from './lineage.js';

/**
 * All that is needed to judge claims ($1), from one snapshot: the claims, their evidence, every report upstream, every
 * source of those with the sources above it, and the newsroom's policy. One row of JSON arrays.
 */
export const CLAIMS_TO_JUDGE = {
  name: 'claims_to_judge',
  text: `
    WITH RECURSIVE bearing AS MATERIALIZED (
      SELECT claim_id, report_id, stance FROM evidence WHERE claim_id = ANY ($1::uuid[])
    ), ${lineageOf('id, source_id, firsthand, retracted_at IS NOT NULL AS retracted')}
    SELECT
      (SELECT json_agg(row_to_json(k)) FROM (
        SELECT ${CLAIM_COLUMNS} FROM claims c JOIN claim_revisions r ON r.claim_id = c.id WHERE c.id = ANY ($1::uuid[])
      ) k) AS claims,
      (SELECT json_agg(json_build_array(claim_id, report_id, stance)) FROM bearing) AS evidence,
      (SELECT json_agg(json_build_array(r.id, r.source_id, r.firsthand, r.retracted, ${DERIVED_FROM}))
        FROM spoken r) AS reports,
      ${SPEAKERS_JSON} AS sources,
      (SELECT json_build_array(n.dispute_at, n.corroborate_at)
        FROM newsrooms w JOIN newsroom_settings n ON n.newsroom_id = w.id AND n.version = w.settings_version) AS policy`,
};
