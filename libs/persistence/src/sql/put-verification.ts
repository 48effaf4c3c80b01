/** A verification as it is after a move: $1 its row as JSON, $2 newsroom, $3 claim. */
export const PUT_VERIFICATION = {
  name: 'verification_put',
  text: `
    INSERT INTO verifications (id, newsroom_id, claim_id, outcome, methods, findings, state, evidence_revision, seen,
      submitted_by, submitted_at, signed_off_by, signed_off_at, sign_off_note, revoked_by, revoked_at, revocation_reason)
    SELECT id, $2::uuid, $3::uuid, outcome, methods, findings, state, evidence_revision, seen,
      submitted_by, submitted_at, signed_off_by, signed_off_at, sign_off_note, revoked_by, revoked_at, revocation_reason
    FROM json_to_record($1::json) AS v (id uuid, outcome text, methods text[], findings text, state text,
      evidence_revision integer, seen jsonb, submitted_by uuid, submitted_at timestamptz, signed_off_by uuid,
      signed_off_at timestamptz, sign_off_note text, revoked_by uuid, revoked_at timestamptz, revocation_reason text)
    ON CONFLICT (id) DO UPDATE SET state = excluded.state, seen = excluded.seen,
      signed_off_by = excluded.signed_off_by, signed_off_at = excluded.signed_off_at,
      sign_off_note = excluded.sign_off_note, revoked_by = excluded.revoked_by, revoked_at = excluded.revoked_at,
      revocation_reason = excluded.revocation_reason`,
};
