import type { Statement } from '../connection.js';

// A credential is looked up before its newsroom is known: row-level security shows this one row by the id that was
// presented. The newsroom that it names is then set, and what else is asked is asked as in any transaction.

/** Takes the id of a key. */
const ENTER_BY_KEY: Statement = {
  name: 'enter_by_key',
  text: `SELECT set_config('caveat.newsroom', newsroom_id::text, true) FROM api_keys WHERE id = $1::uuid`,
};

const KEY_HOLDER: Statement = {
  name: 'key_holder',
  text: `SELECT k.id, k.newsroom_id AS "newsroomId", k.member_id AS "memberId", NULL AS "personId", m.role, k.machine,
      k.scopes, NULL AS demanded, NULL AS passed, k.secret_sha256 AS "secretSha256", k.last_used_at AS "usedAt"
    FROM api_keys k JOIN members m ON m.id = k.member_id
    WHERE k.id = $1::uuid AND k.revoked_at IS NULL AND (k.expires_at IS NULL OR k.expires_at > now())
      AND m.disabled_at IS NULL`,
};

/** Takes the id of a session. */
const ENTER_BY_SESSION: Statement = {
  name: 'enter_by_session',
  text: `SELECT set_config('caveat.newsroom', newsroom_id::text, true) FROM sessions WHERE id = $1::uuid`,
};

/** `$2`: the idle limit in milliseconds. */
const SESSION_HOLDER: Statement = {
  name: 'session_holder',
  text: `SELECT s.id, s.newsroom_id AS "newsroomId", s.member_id AS "memberId", s.person_id AS "personId", m.role,
      false AS machine, NULL AS scopes, g.second_factor AS demanded, s.second_factor AS passed,
      s.secret_sha256 AS "secretSha256", s.seen_at AS "usedAt"
    FROM sessions s JOIN members m ON m.id = s.member_id JOIN newsrooms n ON n.id = s.newsroom_id
      JOIN newsroom_settings g ON g.newsroom_id = n.id AND g.version = n.settings_version
    WHERE s.id = $1::uuid AND s.revoked_at IS NULL AND s.expires_at > now()
      AND s.seen_at > now() - $2::float8 * interval '1 millisecond' AND m.disabled_at IS NULL`,
};

/** How a credential of each kind is looked up: what shows its row, what enters its newsroom, who holds it. */
export const LOOK_UPS = {
  key: { presented: 'caveat.key', enter: ENTER_BY_KEY, holder: KEY_HOLDER },
  session: { presented: 'caveat.session', enter: ENTER_BY_SESSION, holder: SESSION_HOLDER },
} as const;

/** `$2` is the time, kept to the minute; a newer one stays. */
export const KEY_USED: Statement = {
  name: 'key_used',
  text: `UPDATE api_keys SET last_used_at = date_trunc('minute', $2::timestamptz) WHERE id = $1
    AND (last_used_at IS NULL OR last_used_at < date_trunc('minute', $2::timestamptz))`,
};

/** As for a key. */
export const SESSION_SEEN: Statement = {
  name: 'session_seen',
  text: `UPDATE sessions SET seen_at = date_trunc('minute', $2::timestamptz) WHERE id = $1
    AND seen_at < date_trunc('minute', $2::timestamptz)`,
};
