import { CLAIM_COLUMNS } from './claim-columns.js';

const text = `SELECT ${CLAIM_COLUMNS} FROM claims c JOIN claim_revisions r ON r.claim_id = c.id WHERE c.id = ANY ($1::uuid[])`;

/** Claims by id ($1). */
export const LOAD_CLAIMS = { name: 'claims_load', text };

/** The same, locked in the order of their ids, so that no two transactions wait for each other. */
export const LOAD_CLAIMS_LOCKED = { name: 'claims_load_locked', text: `${text} ORDER BY c.id FOR UPDATE OF c, r` };
