export const FIND_EVIDENCE = {
  name: 'evidence_find',
  text: `SELECT report_id AS "reportId", stance, note FROM evidence WHERE claim_id = $1 AND report_id = $2`,
};

/** Files evidence, or replaces what the same report was filed with. */
export const PUT_EVIDENCE = {
  name: 'evidence_put',
  text: `
    INSERT INTO evidence (newsroom_id, claim_id, report_id, stance, note, recorded_by, recorded_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7)
    ON CONFLICT (claim_id, report_id) DO UPDATE SET stance = excluded.stance, note = excluded.note,
      recorded_by = excluded.recorded_by, recorded_at = excluded.recorded_at`,
};
