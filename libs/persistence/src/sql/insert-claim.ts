/**
 * A new claim with its words, revision, first event and outbox row.
 * $1 id, $2 newsroom, $3 statement, $4 claimant, $5 desk, $6 language, $7 priority, $8 grounds, $9 recheck date,
 * $10 member, $11 time, $12 event id, $13 the claim as JSON and $14 the time as text, for the history, $15 deadline,
 * $16 assignee as JSON.
 */
export const INSERT_CLAIM = {
  name: 'claim_insert',
  text: `
    WITH claim AS (
      INSERT INTO claims (id, newsroom_id, claimant_id, desk, language, priority, version, status, assessed_status,
        strength, dispute_strength, grounds, attention, challenged, recheck_at, recheck_due, deadline, assignee_id,
        created_by, created_at, updated_at)
      VALUES ($1, $2, $4, $5, $6, $7, 1, 'reported', 'reported', 0, 0, $8, '{}', false, $9, false,
        $15::text::timestamptz, ($16::jsonb ->> 'id')::uuid, $10, $11, $11)
    ), words AS (
      INSERT INTO claim_statements (claim_id, newsroom_id, statement) VALUES ($1, $2, $3)
    ), revision AS (
      INSERT INTO claim_revisions (claim_id, newsroom_id, evidence, assessed, raised_at) VALUES ($1, $2, 0, 0, $11)
    ), told AS (
      INSERT INTO history (id, newsroom_id, claim_id, version, type, at, by, data)
      VALUES ($12, $2, $1, 1, 'claim.created', $11, $10, jsonb_build_object(
        'claim', $13::jsonb, 'assessedRevision', 0, 'statement', $3::text,
        'claimant', (SELECT jsonb_build_object('id', id, 'name', name) FROM sources WHERE id = $4),
        'desk', $5::text, 'language', $6::text, 'priority', $7::text, 'deadline', $15::text, 'assignee', $16::jsonb,
        'createdAt', $14::text, 'createdBy', $10::uuid, 'updatedAt', $14::text))
    )
    INSERT INTO outbox (newsroom_id, event_ids, jobs) VALUES ($2, ARRAY[$12::uuid], '[]')`,
};
