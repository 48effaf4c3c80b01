import type { Statement } from '../connection.js';

export const ADD_TO_AUDIT: Statement = {
  name: 'audit_add',
  text: `INSERT INTO audit (id, newsroom_id, at, by, via, act, target, details) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
};

/** Newest first, `$2` of them before `$1`. */
export const LIST_AUDIT: Statement = {
  name: 'audit_list',
  text: `SELECT a.id, a.at, a.by AS "byId", m.name AS "byName", a.via, a.act, a.target, a.details
    FROM audit a LEFT JOIN members m ON m.id = a.by
    WHERE $1::uuid IS NULL OR a.id < $1 ORDER BY a.id DESC LIMIT $2`,
};
