/** All that makes a domain Claim, for statements with `claims c JOIN claim_revisions r`. Read by rows/claim-row.ts. */
export const CLAIM_COLUMNS = `
  c.id, c.version, c.status, r.evidence AS evidence_revision, r.assessed, r.cause,
  CASE WHEN EXISTS (SELECT FROM spreads) THEN awaits_spread(c.id) ELSE false END AS spread_pending,
  c.assessed_status, c.strength, c.dispute_strength, c.grounds, c.attention,
  c.hold_status, c.hold_reason, c.hold_by, c.hold_at, c.challenged, c.recheck_at, c.recheck_due,
  c.caveat_outdated,
  CASE WHEN c.open_id IS NOT NULL THEN (SELECT to_jsonb(v) FROM verifications v WHERE v.id = c.open_id) END AS open,
  CASE WHEN c.standing_id IS NOT NULL
    THEN (SELECT to_jsonb(v) FROM verifications v WHERE v.id = c.standing_id) END AS standing`;
