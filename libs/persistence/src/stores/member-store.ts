import type { MemberTraits } from '#domain/people/members.js';
import type { Role } from '#domain/vocabulary.js';
import type { ApiKeyRecord, MemberStore, MemberView } from '#workflow/ports/member-store.js';
import type { Connection } from '../connection.js';
import { keyOf, memberOf, type KeyRow, type MemberRow } from '../rows/member-row.js';
import {
  CHANGE_MEMBER,
  COUNT_ADMINS_BESIDE,
  END_KEYS_OF,
  END_SESSIONS_OF,
  INSERT_KEY,
  LOAD_KEY,
  LOAD_MEMBER,
  MEMBER_STANDING,
  REVOKE_KEY,
} from '../sql/members.js';

export class PgMemberStore implements MemberStore {
  constructor(private readonly connection: Connection) {}

  async load(id: string): Promise<MemberView | null> {
    const [row] = await this.connection.rows<MemberRow>(LOAD_MEMBER, [id]);
    return row ? memberOf(row) : null;
  }

  async standing(id: string): Promise<{ name: string; role: Role; active: boolean } | null> {
    const [row] = await this.connection.rows<{ name: string; role: Role; active: boolean }>(MEMBER_STANDING, [id]);
    return row ?? null;
  }

  async countAdminsBeside(id: string): Promise<number> {
    const [row] = await this.connection.rows<{ count: number }>(COUNT_ADMINS_BESIDE, [id]);
    return row?.count ?? 0;
  }

  async change(id: string, { name, role, active }: MemberTraits, at: string): Promise<void> {
    await this.connection.rows(CHANGE_MEMBER, [id, name, role, active, at]);
  }

  async endCredentials(id: string, at: string): Promise<{ sessions: number; keys: number }> {
    const sessions = await this.connection.rows(END_SESSIONS_OF, [id, at]);
    const keys = await this.connection.rows(END_KEYS_OF, [id, at]);
    return { sessions: sessions.length, keys: keys.length };
  }

  async insertKey(
    { id, memberId, label, machine, scopes, createdAt, expiresAt }: Omit<ApiKeyRecord, 'createdBy'>,
    secretSha256: Uint8Array,
    createdBy: string | null,
  ): Promise<void> {
    const kept = [id, memberId, label, machine, scopes, Buffer.from(secretSha256), createdAt, expiresAt, createdBy];
    await this.connection.rows(INSERT_KEY, [this.connection.newsroomId, ...kept]);
  }

  async loadKey(id: string): Promise<ApiKeyRecord | null> {
    const [row] = await this.connection.rows<KeyRow>(LOAD_KEY, [id]);
    return row ? keyOf(row) : null;
  }

  async revokeKey(id: string, at: string): Promise<void> {
    await this.connection.rows(REVOKE_KEY, [id, at]);
  }
}
