/** The lines of a claim ($1) that wait. One that the dispatcher is taking is told already, for all that can be done here. */
export const LINES_HELD = {
  name: 'held_lines_of',
  text: `SELECT version, type, undo FROM held_lines WHERE claim_id = $1 ORDER BY version FOR UPDATE SKIP LOCKED`,
};

export const DROP_HELD = {
  name: 'held_lines_drop',
  text: 'DELETE FROM held_lines WHERE claim_id = $1 AND version >= $2',
};

/** Those of a claim ($1) up to a mark ($2) and what waits behind it alone: not the next mark, nor what waits behind that. */
export const RELEASE_HELD = {
  name: 'held_lines_release',
  text: `
    UPDATE held_lines SET until = LEAST(until, now())
    WHERE claim_id = $1 AND version < COALESCE(
      (SELECT min(n.version) FROM held_lines n WHERE n.claim_id = $1 AND n.version > $2 AND n.undo IS NOT NULL),
      2147483647
    )
    RETURNING version`,
};

/** The marks on a claim `c` that can be taken back now, oldest first; null where there are none. */
export const PENDING_MARKS = `(SELECT json_agg(json_build_object('version', h.version, 'type', h.type, 'by', h.by, 'until', h.until,
  'leftMs', GREATEST(0, round(extract(epoch FROM h.until - clock_timestamp()) * 1000)))
  ORDER BY h.version) FROM held_lines h WHERE h.claim_id = c.id AND h.undo IS NOT NULL)`;

/** What waits in the newsroom that is set, claim by claim: which versions, and until when. */
export const ALL_HELD = {
  name: 'held_lines_all',
  text: `SELECT claim_id AS "claimId", string_agg(version || ' ' || until, ',' ORDER BY version) AS lines
    FROM held_lines GROUP BY claim_id`,
};
