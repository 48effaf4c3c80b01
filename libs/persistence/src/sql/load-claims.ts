import { CLAIM_COLUMNS } from './claim-columns.js';

/** Claims by id ($1). */
export const LOAD_CLAIMS = {
  name: 'claims_load',
  text: `SELECT ${CLAIM_COLUMNS} FROM claims c JOIN claim_revisions r ON r.claim_id = c.id WHERE c.id = ANY ($1::uuid[])`,
};

/**
 * Locks claims ($1) in the order of their ids, so that no two transactions wait for each other. A statement of its own,
 * before the one that reads: whoever had to wait for a lock sees the locked row anew, but all other tables as they were
 * before the wait, so a verification filed meanwhile would be missed and then overwritten.
 */
export const LOCK_CLAIMS = {
  name: 'claims_lock',
  text: `SELECT FROM claims c JOIN claim_revisions r ON r.claim_id = c.id WHERE c.id = ANY ($1::uuid[])
    ORDER BY c.id FOR UPDATE OF c, r`,
};

/** Claims after one ($1; null for the first) in the order of ids, $2 at most, each with the name of its claimant. */
export const CLAIMANTS_AFTER = {
  name: 'claimants_after',
  text: `SELECT c.id, s.name AS claimant FROM claims c JOIN sources s ON s.id = c.claimant_id
    WHERE c.newsroom_id = (SELECT current_newsroom())
      AND c.id > COALESCE($1::uuid, '00000000-0000-0000-0000-000000000000') ORDER BY c.id LIMIT $2`,
};
