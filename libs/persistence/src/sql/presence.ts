import type { Statement } from '../connection.js';

// now() is when the transaction began, by the clock of the database: that of all nodes.

/**
 * Says that a member ($2) is on a claim ($1), and what they do ($3). What was said a moment ago is not written again, so
 * that many who say so every other second cost little. Whoever had gone ($4 seconds) and comes back begins anew. Rows of
 * those who went long ago go as somebody comes.
 */
export const BE_HERE: Statement = {
  name: 'presence_here',
  text: `
    WITH claim AS (SELECT newsroom_id, id FROM claims WHERE id = $1::uuid),
    arrived AS (
      INSERT INTO presence AS p (newsroom_id, claim_id, member_id, doing, since, seen_at)
      SELECT newsroom_id, id, $2::uuid, $3, now(), now() FROM claim
      ON CONFLICT (newsroom_id, claim_id, member_id) DO UPDATE SET
        doing = excluded.doing,
        since = CASE WHEN p.seen_at < now() - $4::int * interval '1 second' THEN now() ELSE p.since END,
        seen_at = now()
      WHERE p.doing <> excluded.doing OR p.seen_at < now() - interval '4 seconds'
      RETURNING since = now() AS is_new
    ),
    swept AS (
      DELETE FROM presence p USING (
        SELECT newsroom_id, claim_id, member_id FROM presence
        WHERE seen_at < now() - interval '1 minute' AND (SELECT is_new FROM arrived)
        FOR UPDATE SKIP LOCKED
      ) old
      WHERE (p.newsroom_id, p.claim_id, p.member_id) = (old.newsroom_id, old.claim_id, old.member_id)
        AND (p.claim_id, p.member_id) <> ($1::uuid, $2::uuid)
    )
    SELECT id FROM claim`,
};

/** Who else is on the claim, by name. */
export const OTHERS_HERE: Statement = {
  name: 'presence_others',
  text: `
    SELECT json_build_object('id', m.id, 'name', m.name) AS member, p.doing, p.since
    FROM presence p JOIN members m ON m.newsroom_id = p.newsroom_id AND m.id = p.member_id
    WHERE p.claim_id = $1::uuid AND p.member_id <> $2::uuid AND p.seen_at >= now() - $3::int * interval '1 second'
      AND m.disabled_at IS NULL
    ORDER BY m.name, m.id`,
};

export const BE_GONE: Statement = {
  name: 'presence_gone',
  text: `
    WITH left_it AS (DELETE FROM presence WHERE claim_id = $1::uuid AND member_id = $2::uuid)
    SELECT id FROM claims WHERE id = $1::uuid`,
};
