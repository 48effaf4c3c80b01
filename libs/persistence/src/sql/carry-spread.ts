/** Takes a spread off the list: whoever gets the row carries it. */
export const TAKE_SPREAD = {
  name: 'spread_take',
  text: 'DELETE FROM spreads WHERE id = $1 RETURNING report_ids, source_ids, whole_newsroom, cause',
};

/**
 * Raises the evidence revision of every claim that a change of reports ($2) or sources ($3), or of the whole newsroom
 * ($4), reaches, and posts assessments in batches of $6. $1 newsroom, $5 cause. Sources reach down to those that they
 * control and that were merged into them, their reports to all that derive from them. Rows are locked in the order of ids, as everywhere.
 */
export const RAISE_DOWNSTREAM = {
  name: 'spread_raise_downstream',
  text: `
    WITH RECURSIVE speakers AS (
      SELECT unnest($3::uuid[]) AS id
      UNION
      SELECT s.id FROM speakers p, LATERAL (
        SELECT id FROM sources WHERE part_of = p.id AND newsroom_id = $1::uuid
        UNION ALL
        SELECT id FROM sources WHERE merged_into = p.id AND newsroom_id = $1::uuid
      ) s
    ), downstream AS (
      SELECT unnest($2::uuid[]) AS id
      UNION
      SELECT r.id FROM reports r JOIN speakers p ON r.source_id = p.id AND r.newsroom_id = $1::uuid
      UNION
      SELECT d.report_id FROM derivations d JOIN downstream u ON d.from_id = u.id
    ), reached AS (
      SELECT claim_id FROM evidence WHERE report_id IN (SELECT id FROM downstream) AND NOT $4::boolean
      UNION
      SELECT claim_id FROM claim_revisions WHERE $4::boolean AND newsroom_id = $1::uuid
    ), locked AS MATERIALIZED (
      SELECT claim_id FROM claim_revisions WHERE claim_id IN (SELECT claim_id FROM reached) ORDER BY claim_id FOR UPDATE
    ), raised AS (
      UPDATE claim_revisions r SET evidence = evidence + 1, cause = $5::jsonb, raised_at = now()
      FROM locked WHERE r.claim_id = locked.claim_id
      RETURNING r.claim_id
    ), batches AS (
      SELECT jsonb_agg(claim_id ORDER BY claim_id) AS ids, count(*) AS size
      FROM (SELECT claim_id, (row_number() OVER (ORDER BY claim_id) - 1) / $6::int AS batch FROM raised) numbered
      GROUP BY batch
    ), posted AS (
      INSERT INTO outbox (newsroom_id, event_ids, jobs)
      SELECT $1::uuid, '{}'::uuid[], jsonb_build_array(jsonb_build_object('name', 'assess', 'claimIds', ids)) FROM batches
    )
    SELECT COALESCE(sum(size), 0)::int AS reached FROM batches`,
};
