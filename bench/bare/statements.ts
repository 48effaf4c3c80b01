/** The same rows as a hold writes, one statement a table. $1 claim, $2 version, $3 status, $4 reason, $5 member, $6 time. */
export const HOLD_CLAIM = {
  name: 'hold_claim',
  text: `UPDATE claims SET version = version + 1, status = $3, hold_status = $3, hold_reason = $4, hold_by = $5, hold_at = $6,
    attention = CASE WHEN assessed_status = $3 THEN '{}'::text[] ELSE '{assessment_differs}' END, updated_at = $6
    WHERE id = $1 AND version = $2 RETURNING attention, old.status AS previous`,
};

export const ADD_HISTORY = {
  name: 'add_history',
  text: `INSERT INTO history (id, newsroom_id, claim_id, version, type, at, by, reason, data)
    VALUES ($1, $2, $3, $4, 'claim.held', $5, $6, $7, $8)`,
};

export const ADD_OUTBOX = {
  name: 'add_outbox',
  text: `INSERT INTO outbox (newsroom_id, event_ids, jobs) VALUES ($1, ARRAY[$2::uuid], '[]')`,
};

const CLAIM_ROW = `c.*, t.statement, s.name AS claimant_name, r.evidence, r.assessed`;
const CLAIM_TABLES = `claims c JOIN claim_statements t ON t.claim_id = c.id JOIN claim_revisions r ON r.claim_id = c.id
  JOIN sources s ON s.id = c.claimant_id`;

export const READ_CLAIM = {
  name: 'read_claim',
  text: `SELECT ${CLAIM_ROW} FROM ${CLAIM_TABLES} WHERE c.id = $1`,
};

/** A page of 50, newest first. Every word is to stand in the claim; `after`: the id to go on after. */
export function listClaims(wanted: { status?: string; q?: string; after?: string }): {
  text: string;
  values: string[];
} {
  const values: string[] = [];
  const where = ['true'];
  if (wanted.status !== undefined) where.push(`c.status = $${values.push(wanted.status)}`);
  for (const word of (wanted.q ?? '').toLowerCase().split(' ').filter(Boolean))
    where.push(`t.folded LIKE $${values.push(`%${word}%`)}`);
  if (wanted.after !== undefined) where.push(`c.id < $${values.push(wanted.after)}`);
  const text = `SELECT ${CLAIM_ROW} FROM ${CLAIM_TABLES} WHERE ${where.join(' AND ')} ORDER BY c.id DESC LIMIT 51`;
  return { text, values };
}
