/** How many stories show a claim `c`. */
export const REACH = '(SELECT count(*)::int FROM story_claims sc WHERE sc.claim_id = c.id)';
