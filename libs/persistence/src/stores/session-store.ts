import type { SessionRecord, SessionStore } from '#workflow/ports/session-store.js';
import type { Connection } from '../connection.js';
import { SESSION_COLUMNS } from '../rows/session-row.js';

const INSERT = {
  name: 'session_insert',
  text: `INSERT INTO sessions (${SESSION_COLUMNS}, secret_sha256) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
};
const REVOKE = {
  name: 'session_revoke',
  text: `UPDATE sessions SET revoked_at = $3 WHERE person_id = $1 AND id = $2 AND revoked_at IS NULL
    AND ($4::bytea IS NULL OR secret_sha256 = $4) RETURNING id`,
};
const REVOKE_ALL = {
  name: 'session_revoke_all',
  text: `UPDATE sessions SET revoked_at = $2 WHERE person_id = $1 AND revoked_at IS NULL AND expires_at > $2
    AND ($3::uuid IS NULL OR id <> $3) RETURNING id`,
};
const MARK = {
  name: 'session_second_factor',
  text: 'UPDATE sessions SET second_factor = true WHERE person_id = $1 AND id = $2',
};

export class PgSessionStore implements SessionStore {
  /** @param personId undefined in a transaction that is for nobody: it finds no sessions */
  constructor(
    private readonly connection: Connection,
    private readonly personId: string | undefined,
  ) {}

  async insert(session: SessionRecord, secretSha256: Uint8Array): Promise<void> {
    const { id, newsroomId, memberId, personId, secondFactor, agent, createdAt, seenAt, expiresAt } = session;
    await this.connection.rows(INSERT, [
      ...[id, newsroomId, memberId, personId, secondFactor, agent, createdAt, seenAt, expiresAt],
      Buffer.from(secretSha256),
    ]);
  }

  async revoke(id: string, at: string, secretSha256?: Uint8Array): Promise<boolean> {
    const digest = secretSha256 ? Buffer.from(secretSha256) : null;
    return (await this.connection.rows(REVOKE, [this.personId, id, at, digest])).length > 0;
  }

  async revokeAll(at: string, but?: string): Promise<number> {
    return (await this.connection.rows(REVOKE_ALL, [this.personId, at, but ?? null])).length;
  }

  async markSecondFactor(id: string): Promise<void> {
    await this.connection.rows(MARK, [this.personId, id]);
  }
}
