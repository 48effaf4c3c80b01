import { lineageOf, SPEAKERS_JSON } from './lineage.js';
import { REPORT_JSON } from './reports.js';

/** How a claim ($1) is known, from one snapshot, as rows/lineage-row.ts reads it; no row where there is no such claim. */
export const CLAIM_LINEAGE = {
  name: 'claim_lineage',
  text: `
    WITH RECURSIVE bearing AS MATERIALIZED (
      SELECT report_id, stance FROM evidence WHERE claim_id = $1
    ), ${lineageOf('*')}
    SELECT c.grounds->'restsOn' AS "restsOn",
      (SELECT json_agg(json_build_object('reportId', report_id, 'stance', stance)) FROM bearing) AS evidence,
      (SELECT json_agg(${REPORT_JSON}) FROM spoken r) AS reports,
      ${SPEAKERS_JSON} AS sources
    FROM claims c WHERE c.id = $1`,
};
