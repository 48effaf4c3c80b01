import { IDLE_LIMIT_MS } from '#domain/people/sessions.js';
import type { Role } from '#domain/vocabulary.js';
import type { InvitationRecord } from '#workflow/ports/invitation-store.js';
import type { FoundInvitation, Membership, PersonDirectory } from '#workflow/ports/person-directory.js';
import type { PersonRecord } from '#workflow/ports/person-store.js';
import type { Page, PageRequest } from '#workflow/ports/readers.js';
import type { SessionRecord } from '#workflow/ports/session-store.js';
import type { Connection, Statement } from './connection.js';
import { pageOf, readCursor, writeCursor } from './cursor.js';
import { INVITATION_COLUMNS, invitationOf, type InvitationRow } from './rows/invitation-row.js';
import { PERSON_COLUMNS, personOf, type PersonRow } from './rows/person-row.js';
import { SESSION_COLUMNS, sessionOf, type SessionRow } from './rows/session-row.js';
import type { PgTransactions } from './transactions.js';

const BY_EMAIL = {
  name: 'person_by_email',
  text: `SELECT ${PERSON_COLUMNS} FROM people WHERE email = lower($1)`,
};
const BY_NAME = {
  name: 'person_by_name',
  text: `SELECT ${PERSON_COLUMNS} FROM people WHERE caveat_fold(name) = caveat_fold($1) LIMIT 2`,
};
const BY_IDENTITY = {
  name: 'person_by_identity',
  text: 'SELECT person_id AS id FROM identities WHERE key = $1',
};
const BY_ID = { name: 'person_by_id', text: `SELECT ${PERSON_COLUMNS} FROM people WHERE id = $1` };
const MEMBERSHIPS = {
  name: 'person_memberships',
  text: `SELECT newsroom_id, id, name, role FROM members WHERE person_id = $1 AND disabled_at IS NULL`,
};
const NEWSROOM = {
  name: 'person_newsroom',
  text: `SELECT s.newsroom_id AS id, s.name, s.second_factor FROM newsrooms n
    JOIN newsroom_settings s ON s.newsroom_id = n.id AND s.version = n.settings_version WHERE n.id = $1`,
};
const INVITATION = {
  name: 'invitation_find',
  text: `SELECT ${INVITATION_COLUMNS} FROM invitations WHERE id = $1`,
};
const LIVE = `person_id = $1 AND revoked_at IS NULL AND expires_at > $2 AND seen_at > $3`;
const SESSIONS = {
  name: 'sessions_live',
  text: `SELECT ${SESSION_COLUMNS} FROM sessions WHERE ${LIVE} AND ($4::uuid IS NULL OR id < $4)
    ORDER BY id DESC LIMIT $5`,
};
const SESSION = { name: 'session_find', text: `SELECT ${SESSION_COLUMNS} FROM sessions WHERE ${LIVE} AND id = $4` };
const INVITATIONS = {
  name: 'invitations_list',
  text: `SELECT ${INVITATION_COLUMNS} FROM invitations WHERE newsroom_id = $1 AND ($2::uuid IS NULL OR id < $2)
    ORDER BY id DESC LIMIT $3`,
};

interface NewsroomRow {
  id: string;
  name: string;
  second_factor: boolean;
}

/** Each look-up is a transaction that is shown the one thing which was presented, and nothing else. */
export class PgPersonDirectory implements PersonDirectory {
  constructor(private readonly transactions: PgTransactions) {}

  async byLogin(login: string): Promise<PersonRecord | null> {
    return this.transactions.presenting('login', login.toLowerCase(), async (connection) => {
      const [byEmail] = await connection.rows<PersonRow>(BY_EMAIL, [login]);
      const [byName, another] = await connection.rows<PersonRow>(BY_NAME, [login]);
      const found = byEmail ?? (another ? undefined : byName);
      return found ? personOf(found) : null;
    });
  }

  async byEmail(email: string): Promise<PersonRecord | null> {
    return this.person('login', email.toLowerCase(), BY_EMAIL);
  }

  async byIdentity(key: string): Promise<PersonRecord | null> {
    const [found] = await this.transactions.presenting('identity', key, (connection) =>
      connection.rows<{ id: string }>(BY_IDENTITY, [key]),
    );
    return found ? this.byId(found.id) : null;
  }

  async byId(personId: string): Promise<PersonRecord | null> {
    return this.person('person', personId, BY_ID);
  }

  async memberships(personId: string): Promise<Membership[]> {
    return this.transactions.presenting('person', personId, async (connection) => {
      type Row = { newsroom_id: string; id: string; name: string; role: Role };
      const found: Membership[] = [];
      for (const { newsroom_id: newsroomId, ...member } of await connection.rows<Row>(MEMBERSHIPS, [personId])) {
        const { second_factor: secondFactorDemanded, ...newsroom } = await newsroomIn(connection, newsroomId);
        found.push({ newsroom, member, secondFactorDemanded });
      }
      return found.sort((one, other) => one.newsroom.name.localeCompare(other.newsroom.name));
    });
  }

  async invitation(id: string): Promise<FoundInvitation | null> {
    return this.transactions.presenting('invitation', id, async (connection) => {
      const [row] = await connection.rows<InvitationRow>(INVITATION, [id]);
      if (!row) return null;
      const { id: newsroomId, name } = await newsroomIn(connection, row.newsroom_id);
      return { invitation: invitationOf(row), newsroom: { id: newsroomId, name }, secretSha256: row.secret_sha256 };
    });
  }

  async sessions(personId: string, now: string, { limit, cursor }: PageRequest): Promise<Page<SessionRecord>> {
    const [after = null] = cursor === undefined ? [] : readCursor('sessions', cursor, ['uuid']);
    const rows = await this.live(personId, now, SESSIONS, [after, limit + 1]);
    return pageOf(rows, limit, ({ id }) => writeCursor('sessions', [id]), sessionOf);
  }

  async session(personId: string, now: string, id: string): Promise<SessionRecord | null> {
    const [row] = await this.live(personId, now, SESSION, [id]);
    return row ? sessionOf(row) : null;
  }

  async invitations(newsroomId: string, { limit, cursor }: PageRequest): Promise<Page<InvitationRecord>> {
    const [after = null] = cursor === undefined ? [] : readCursor('invitations', cursor, ['uuid']);
    const rows = await this.transactions.connected(newsroomId, (connection) =>
      connection.rows<InvitationRow>(INVITATIONS, [newsroomId, after, limit + 1]),
    );
    return pageOf(rows, limit, ({ id }) => writeCursor('invitations', [id]), invitationOf);
  }

  private async live(personId: string, now: string, find: Statement, more: unknown[]): Promise<SessionRow[]> {
    const seenSince = new Date(Date.parse(now) - IDLE_LIMIT_MS).toISOString();
    return this.transactions.presenting('person', personId, (connection) =>
      connection.rows<SessionRow>(find, [personId, now, seenSince, ...more]),
    );
  }

  private async person(what: 'login' | 'person', value: string, find: Statement): Promise<PersonRecord | null> {
    const [row] = await this.transactions.presenting(what, value, (connection) =>
      connection.rows<PersonRow>(find, [value]),
    );
    return row ? personOf(row) : null;
  }
}

/** The name and demands of a newsroom that something presented leads to. */
async function newsroomIn(connection: Connection, newsroomId: string): Promise<NewsroomRow> {
  await connection.set('newsroom', newsroomId);
  const [row] = await connection.rows<NewsroomRow>(NEWSROOM, [newsroomId]);
  if (!row) throw new Error(`newsroom ${newsroomId} is gone`);
  return row;
}
