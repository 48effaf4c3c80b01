import type { Statement } from '../connection.js';

const VIEW = `id, name, email, role, created_at AS "createdAt", disabled_at IS NULL AS active,
  person_id IS NOT NULL AS "signsIn"`;

export const LOAD_MEMBER: Statement = {
  name: 'member_load',
  text: `SELECT ${VIEW} FROM members WHERE id = $1 FOR NO KEY UPDATE`,
};

/** By id, `$2` of them after `$1`; from the first where that is null. */
export const LIST_MEMBERS: Statement = {
  name: 'member_list',
  text: `SELECT ${VIEW} FROM members WHERE ($1::uuid IS NULL OR id > $1) ORDER BY id LIMIT $2`,
};

export const MEMBER_STANDING: Statement = {
  name: 'member_standing',
  text: 'SELECT name, role, disabled_at IS NULL AS active FROM members WHERE id = $1 FOR SHARE',
};

export const COUNT_ADMINS_BESIDE: Statement = {
  name: 'member_admins_beside',
  text: `SELECT count(*)::int AS count FROM members WHERE role = 'admin' AND disabled_at IS NULL AND id <> $1`,
};

/** `$5`: the time. Who is switched off already was so at another. */
export const CHANGE_MEMBER: Statement = {
  name: 'member_change',
  text: `UPDATE members SET name = $2, role = $3,
    disabled_at = CASE WHEN $4 THEN NULL ELSE COALESCE(disabled_at, $5::timestamptz) END WHERE id = $1`,
};

export const END_SESSIONS_OF: Statement = {
  name: 'member_end_sessions',
  text: 'UPDATE sessions SET revoked_at = $2 WHERE member_id = $1 AND revoked_at IS NULL RETURNING id',
};

export const END_KEYS_OF: Statement = {
  name: 'member_end_keys',
  text: 'UPDATE api_keys SET revoked_at = $2 WHERE member_id = $1 AND revoked_at IS NULL RETURNING id',
};

const KEY = `k.id, k.member_id AS "memberId", k.label, k.machine, k.scopes, k.created_at AS "createdAt",
  k.expires_at AS "expiresAt", k.last_used_at AS "lastUsedAt", c.id AS "creatorId", c.name AS "creatorName"
  FROM api_keys k LEFT JOIN members c ON c.id = k.created_by`;

export const LOAD_KEY: Statement = {
  name: 'key_load',
  text: `SELECT ${KEY} WHERE k.id = $1 AND k.revoked_at IS NULL FOR NO KEY UPDATE OF k`,
};

/** Of the member `$1`, newest first, `$3` of them before `$2`. */
export const LIST_KEYS: Statement = {
  name: 'key_list',
  text: `SELECT ${KEY} WHERE k.member_id = $1 AND k.revoked_at IS NULL AND ($2::uuid IS NULL OR k.id < $2)
    ORDER BY k.id DESC LIMIT $3`,
};

export const INSERT_KEY: Statement = {
  name: 'key_insert',
  text: `INSERT INTO api_keys (newsroom_id, id, member_id, label, machine, scopes, secret_sha256, created_at, expires_at,
    created_by) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
};

export const REVOKE_KEY: Statement = {
  name: 'key_revoke',
  text: 'UPDATE api_keys SET revoked_at = $2 WHERE id = $1 AND revoked_at IS NULL',
};
