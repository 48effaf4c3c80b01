import type { InvitationRecord, InvitationStore, MemberToInvite } from '#workflow/ports/invitation-store.js';
import type { Connection } from '../connection.js';
import { INVITATION_COLUMNS, invitationOf, type InvitationRow } from '../rows/invitation-row.js';

const INSERT = {
  name: 'invitation_insert',
  text: `INSERT INTO invitations (id, newsroom_id, secret_sha256, email, name, role, member_id, invited_by, created_at,
    expires_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
};
const LOAD = {
  name: 'invitation_load',
  text: `SELECT ${INVITATION_COLUMNS} FROM invitations WHERE newsroom_id = $1 AND id = $2 FOR NO KEY UPDATE`,
};
const ACCEPT = {
  name: 'invitation_accept',
  text: 'UPDATE invitations SET member_id = $3, accepted_at = $4 WHERE newsroom_id = $1 AND id = $2',
};
const REVOKE = {
  name: 'invitation_revoke',
  text: 'UPDATE invitations SET revoked_at = $3 WHERE newsroom_id = $1 AND id = $2',
};
const REVOKE_FOR = {
  name: 'invitation_revoke_for',
  text: `UPDATE invitations SET revoked_at = $3
    WHERE newsroom_id = $1 AND member_id = $2 AND accepted_at IS NULL AND revoked_at IS NULL`,
};
const IS_MEMBER = {
  name: 'invitation_is_member',
  text: 'SELECT FROM members WHERE newsroom_id = $1 AND lower(email) = $2 LIMIT 1',
};
const MEMBER = {
  name: 'invitation_member',
  text: `SELECT id, name, email, role, disabled_at IS NULL AS active, person_id AS "personId" FROM members
    WHERE newsroom_id = $1 AND id = $2 FOR NO KEY UPDATE`,
};

export class PgInvitationStore implements InvitationStore {
  constructor(private readonly connection: Connection) {}

  async insert(invitation: InvitationRecord, secretSha256: Uint8Array): Promise<void> {
    const { id, email, name, role, memberId, invitedBy, createdAt, expiresAt } = invitation;
    await this.connection.rows(INSERT, [
      ...[id, this.connection.newsroomId, Buffer.from(secretSha256), email, name, role],
      ...[memberId, invitedBy, createdAt, expiresAt],
    ]);
  }

  async load(id: string): Promise<InvitationRecord | null> {
    const [row] = await this.connection.rows<InvitationRow>(LOAD, [this.connection.newsroomId, id]);
    return row ? invitationOf(row) : null;
  }

  async accept(id: string, memberId: string, at: string): Promise<void> {
    await this.connection.rows(ACCEPT, [this.connection.newsroomId, id, memberId, at]);
  }

  async revoke(id: string, at: string): Promise<void> {
    await this.connection.rows(REVOKE, [this.connection.newsroomId, id, at]);
  }

  async revokeFor(memberId: string, at: string): Promise<void> {
    await this.connection.rows(REVOKE_FOR, [this.connection.newsroomId, memberId, at]);
  }

  async isMember(email: string): Promise<boolean> {
    return (await this.connection.rows(IS_MEMBER, [this.connection.newsroomId, email])).length > 0;
  }

  async member(id: string): Promise<MemberToInvite | null> {
    const [row] = await this.connection.rows<MemberToInvite & object>(MEMBER, [this.connection.newsroomId, id]);
    return row ?? null;
  }
}
