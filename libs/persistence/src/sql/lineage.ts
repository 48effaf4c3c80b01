/**
 * Looked up row by row, by index. PostgreSQL can't guess how long a lineage is, and would rather read every report of the
 * newsroom to judge one claim.
 */
const one = (lookUp: string): string => `LATERAL (${lookUp} OFFSET 0)`;

/** The source that the voice of a source is found by next. */
const ABOVE = 'COALESCE(merged_into, part_of)';

/**
 * The lineage of what is in `bearing` (with `report_id`), for a WITH RECURSIVE: `spoken` are all reports that it rests on,
 * `speakers` the ids of their sources and of all sources above those, which for a merged one are those above the one it was merged into.
 * @param columns of `reports` that `spoken` has
 */
export const lineageOf = (columns: string): string => `
    lineage AS (
      SELECT report_id AS id FROM bearing
      UNION
      SELECT d.from_id FROM lineage l, ${one('SELECT from_id FROM derivations WHERE report_id = l.id')} d
    ), spoken AS MATERIALIZED (
      SELECT r.* FROM lineage l, ${one(`SELECT ${columns} FROM reports WHERE id = l.id`)} r
    ), speakers AS (
      SELECT source_id AS id FROM spoken
      UNION
      SELECT s.above FROM speakers p, ${one(`SELECT ${ABOVE} AS above FROM sources WHERE id = p.id AND ${ABOVE} IS NOT NULL`)} s
    )`;

/** The reports that `spoken r` rests on. */
export const DERIVED_FROM = `ARRAY(SELECT d.from_id FROM derivations d WHERE d.report_id = r.id)`;

/** SourceFacts of `speakers`, as rows/to-judge-row.ts reads them. */
export const SPEAKERS_JSON = `(SELECT json_agg(json_build_array(s.id, s.name, s.anonymous, s.reliability, s.part_of, s.merged_into))
        FROM speakers p, ${one('SELECT * FROM sources WHERE id = p.id')} s)`;
