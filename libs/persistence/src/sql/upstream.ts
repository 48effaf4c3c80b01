import { DERIVED_FROM, lineageOf } from './lineage.js';

/** Reports ($1) and everything upstream of them. */
export const UPSTREAM = {
  name: 'reports_upstream',
  text: `
    WITH RECURSIVE bearing AS (SELECT unnest($1::uuid[]) AS report_id), ${lineageOf('id, source_id, title')}
    SELECT r.id, r.title, ${DERIVED_FROM} AS "derivedFrom" FROM spoken r`,
};
