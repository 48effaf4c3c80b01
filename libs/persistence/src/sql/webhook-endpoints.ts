import { ENDPOINT_COLUMNS } from '../rows/endpoint-row.js';

/** One transaction of a newsroom ($1) at a time adds an endpoint, so that their number cannot pass its bound. */
export const LOCK_ENDPOINTS = {
  name: 'endpoints_lock',
  text: 'SELECT pg_advisory_xact_lock(hashtextextended($1, 11))',
};
export const COUNT_ENDPOINTS = {
  name: 'endpoints_count',
  text: 'SELECT count(*)::int AS n FROM webhook_endpoints WHERE deleted_at IS NULL',
};
export const INSERT_ENDPOINT = {
  name: 'endpoint_insert',
  text: `
    INSERT INTO webhook_endpoints (id, newsroom_id, url, description, event_types, desks, rate_limit, signature, enabled,
      disabled_at, disabled_reason, allowance, created_by, created_at, updated_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9::timestamptz IS NULL, $9, $10, COALESCE($7, 0), $11, $12, $12)`,
};
/** The row is locked as it is for whoever leases its deliveries. */
export const LOCK_ENDPOINT = {
  name: 'endpoint_lock',
  text: 'SELECT FROM webhook_endpoints WHERE id = $1 FOR NO KEY UPDATE',
};
export const LOAD_ENDPOINT = {
  name: 'endpoint_load',
  text: `SELECT ${ENDPOINT_COLUMNS} FROM webhook_endpoints e WHERE e.id = $1 AND e.deleted_at IS NULL`,
};
export const UPDATE_ENDPOINT = {
  name: 'endpoint_update',
  text: `
    UPDATE webhook_endpoints SET url = $2, description = $3, event_types = $4, desks = $5, rate_limit = $6,
      enabled = $7::timestamptz IS NULL, disabled_at = $7, disabled_reason = $8, failing_since = $9, updated_at = $10
    WHERE id = $1`,
};
export const DELETE_ENDPOINT = {
  name: 'endpoint_delete',
  text: `
    WITH secrets AS (DELETE FROM webhook_secrets WHERE endpoint_id = $1)
    UPDATE webhook_endpoints SET enabled = false, disabled_at = COALESCE(disabled_at, $2),
      disabled_reason = COALESCE(disabled_reason, 'by_admin'), deleted_at = $2, updated_at = $2
    WHERE id = $1`,
};

export const COUNT_SECRETS = {
  name: 'secrets_count',
  text: `SELECT count(*)::int AS n FROM webhook_secrets
    WHERE endpoint_id = $1 AND (expires_at IS NULL OR expires_at > $2)`,
};
export const INSERT_SECRET = {
  name: 'secret_insert',
  text: `INSERT INTO webhook_secrets (id, newsroom_id, endpoint_id, signature, secret, created_at)
    VALUES ($1, $2, $3, $4, $5, $6)`,
};
/** Lets the current secret of an endpoint ($1) expire at $2, and forgets those that have expired by $3. */
export const RETIRE_SECRET = {
  name: 'secret_retire',
  text: `
    WITH expired AS (DELETE FROM webhook_secrets WHERE endpoint_id = $1 AND expires_at <= $3)
    UPDATE webhook_secrets SET expires_at = $2 WHERE endpoint_id = $1 AND expires_at IS NULL`,
};
export const FORGET_SECRETS = { name: 'secrets_forget', text: 'DELETE FROM webhook_secrets WHERE endpoint_id = $1' };

/** The endpoints before an id ($1, null for the newest), $2 rows at most. */
export const LIST_ENDPOINTS = {
  name: 'endpoints_list',
  text: `SELECT ${ENDPOINT_COLUMNS} FROM webhook_endpoints e
    WHERE e.deleted_at IS NULL AND ($1::uuid IS NULL OR e.id < $1) ORDER BY e.id DESC LIMIT $2`,
};
export const NEGLECTED_ENDPOINTS = {
  name: 'endpoints_neglected',
  text: `SELECT ${ENDPOINT_COLUMNS} FROM webhook_endpoints e
    WHERE e.deleted_at IS NULL AND e.disabled_reason IN ('gone', 'failing') ORDER BY e.disabled_at, e.id`,
};
