import type { Role } from '#domain/vocabulary.js';
import type { InvitationRecord } from '#workflow/ports/invitation-store.js';

/** An invitation as the database has it. */
export interface InvitationRow {
  id: string;
  newsroom_id: string;
  secret_sha256: Buffer;
  email: string;
  name: string;
  role: Role;
  member_id: string | null;
  invited_by: string | null;
  created_at: Date;
  expires_at: Date;
  accepted_at: Date | null;
  revoked_at: Date | null;
}

export const INVITATION_COLUMNS = `id, newsroom_id, secret_sha256, email, name, role, member_id, invited_by, created_at,
  expires_at, accepted_at, revoked_at`;

export function invitationOf(row: InvitationRow): InvitationRecord {
  const { id, email, name, role, member_id: memberId, invited_by: invitedBy } = row;
  return {
    ...{ id, email, name, role, memberId, invitedBy },
    createdAt: row.created_at.toISOString(),
    expiresAt: row.expires_at.toISOString(),
    acceptedAt: row.accepted_at?.toISOString() ?? null,
    revokedAt: row.revoked_at?.toISOString() ?? null,
  };
}
