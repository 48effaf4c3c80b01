import type { Role } from '#domain/vocabulary.js';
import type { MemberOfPerson, PersonRecord, PersonStore } from '#workflow/ports/person-store.js';
import type { Connection } from '../connection.js';
import { PERSON_COLUMNS, personOf, type PersonRow } from '../rows/person-row.js';

const LOAD = { name: 'person_load', text: `SELECT ${PERSON_COLUMNS} FROM people WHERE id = $1 FOR NO KEY UPDATE` };
const INSERT = {
  name: 'person_insert',
  text: `INSERT INTO people (id, email, name, password_hash, created_at) VALUES ($1, $2, $3, $4, $5)
    ON CONFLICT (email) DO NOTHING RETURNING id`,
};
const IDENTITY = {
  name: 'identity_insert',
  text: `INSERT INTO identities (key, person_id, created_at) VALUES ($2, $1, $3) ON CONFLICT (key) DO NOTHING RETURNING key`,
};
const COUNT_CODES = {
  name: 'codes_count',
  text: 'SELECT count(*)::int AS count FROM recovery_codes WHERE person_id = $1 AND used_at IS NULL',
};
const SET_PASSWORD = { name: 'person_password', text: 'UPDATE people SET password_hash = $2 WHERE id = $1' };
const BEGIN_FACTOR = {
  name: 'factor_begin',
  text: 'UPDATE people SET totp_secret = $2, totp_at = NULL, totp_step = NULL WHERE id = $1',
};
const CONFIRM_FACTOR = { name: 'factor_confirm', text: 'UPDATE people SET totp_at = $2, totp_step = $3 WHERE id = $1' };
const END_FACTOR = {
  name: 'factor_end',
  text: 'UPDATE people SET totp_secret = NULL, totp_at = NULL, totp_step = NULL WHERE id = $1',
};
const TAKE_STEP = { name: 'factor_step', text: 'UPDATE people SET totp_step = $2 WHERE id = $1' };
const FORGET_CODES = { name: 'codes_forget', text: 'DELETE FROM recovery_codes WHERE person_id = $1' };
const ADD_CODES = {
  name: 'codes_add',
  text: 'INSERT INTO recovery_codes (person_id, code_sha256) SELECT $1, unnest($2::bytea[])',
};
const TAKE_CODE = {
  name: 'codes_take',
  text: `UPDATE recovery_codes SET used_at = $3 WHERE person_id = $1 AND code_sha256 = $2 AND used_at IS NULL
    RETURNING person_id`,
};
const MEMBER = {
  name: 'person_member',
  text: `SELECT id, name, role, disabled_at IS NULL AS active FROM members WHERE newsroom_id = $2 AND person_id = $1
    FOR NO KEY UPDATE`,
};
/** Whoever was made without an address has that of the person from now on, unless another member has it. */
const JOIN = {
  name: 'person_join',
  text: `UPDATE members SET person_id = $1, email = COALESCE(email, (SELECT p.email FROM people p WHERE p.id = $1
      AND NOT EXISTS (SELECT FROM members o WHERE o.newsroom_id = $2 AND lower(o.email) = lower(p.email))))
    WHERE newsroom_id = $2 AND id = $3
    AND NOT EXISTS (SELECT FROM members WHERE newsroom_id = $2 AND person_id = $1) RETURNING id`,
};
const TO_JOIN = {
  name: 'person_to_join',
  text: `SELECT id, name, role, disabled_at IS NULL AS active FROM members
    WHERE newsroom_id = $1 AND lower(email) = $2 AND person_id IS NULL ORDER BY id LIMIT 1 FOR NO KEY UPDATE`,
};
const COUNT = { name: 'person_newsrooms', text: 'SELECT count(*)::int AS count FROM members WHERE person_id = $1' };

type MemberRow = { id: string; name: string; role: Role; active: boolean };

export class PgPersonStore implements PersonStore {
  /** @param personId undefined in a transaction that is for nobody */
  constructor(
    private readonly connection: Connection,
    private readonly personId: string | undefined,
  ) {}

  async load(): Promise<PersonRecord | null> {
    const [row] = await this.connection.rows<PersonRow>(LOAD, [this.id]);
    return row ? personOf(row) : null;
  }

  async insert(person: Omit<PersonRecord, 'id' | 'factor'>): Promise<'inserted' | 'email_taken'> {
    const { email, name, passwordHash, createdAt } = person;
    const rows = await this.connection.rows(INSERT, [this.id, email, name, passwordHash, createdAt]);
    return rows.length > 0 ? 'inserted' : 'email_taken';
  }

  async addIdentity(key: string, at: string): Promise<'added' | 'taken'> {
    return (await this.connection.rows(IDENTITY, [this.id, key, at])).length > 0 ? 'added' : 'taken';
  }

  async setPassword(hash: string): Promise<void> {
    await this.connection.rows(SET_PASSWORD, [this.id, hash]);
  }

  async beginFactor(sealed: Uint8Array): Promise<void> {
    await this.connection.rows(BEGIN_FACTOR, [this.id, Buffer.from(sealed)]);
  }

  async confirmFactor(at: string, step: number, recoverySha256s: readonly Uint8Array[]): Promise<void> {
    await this.connection.rows(CONFIRM_FACTOR, [this.id, at, step]);
    await this.connection.rows(FORGET_CODES, [this.id]);
    await this.connection.rows(ADD_CODES, [this.id, recoverySha256s.map((each) => Buffer.from(each))]);
  }

  async endFactor(): Promise<void> {
    await this.connection.rows(END_FACTOR, [this.id]);
    await this.connection.rows(FORGET_CODES, [this.id]);
  }

  async takeStep(step: number): Promise<void> {
    await this.connection.rows(TAKE_STEP, [this.id, step]);
  }

  async takeRecoveryCode(sha256: Uint8Array, at: string): Promise<boolean> {
    return (await this.connection.rows(TAKE_CODE, [this.id, Buffer.from(sha256), at])).length > 0;
  }

  async countRecoveryCodes(): Promise<number> {
    const [row] = await this.connection.rows<{ count: number }>(COUNT_CODES, [this.id]);
    return row?.count ?? 0;
  }

  async member(): Promise<MemberOfPerson | null> {
    const [row] = await this.connection.rows<MemberRow>(MEMBER, [this.id, this.connection.newsroomId]);
    return row ?? null;
  }

  async join(memberId: string): Promise<'joined' | 'one_each'> {
    const rows = await this.connection.rows(JOIN, [this.id, this.connection.newsroomId, memberId]);
    return rows.length > 0 ? 'joined' : 'one_each';
  }

  async memberToJoin(email: string): Promise<MemberOfPerson | null> {
    const [row] = await this.connection.rows<MemberRow>(TO_JOIN, [this.connection.newsroomId, email]);
    return row ?? null;
  }

  async countNewsrooms(): Promise<number> {
    const [row] = await this.connection.rows<{ count: number }>(COUNT, [this.id]);
    return row?.count ?? 0;
  }

  private get id(): string {
    if (this.personId === undefined) throw new Error('this transaction is for no person');
    return this.personId;
  }
}
