import type { ApiKeyRecord, MemberView } from '#workflow/ports/member-store.js';
import type { Newsroom, NewsroomSettings } from '#workflow/ports/newsroom-store.js';
import type { AuditRecord, NewsroomReader, Page, PageRequest } from '#workflow/ports/readers.js';
import { pageOf, readCursor, writeCursor } from '../cursor.js';
import { MemberEntity, NewsroomSettingsEntity } from '../entities/people.js';
import { auditOf, keyOf, memberOf, type AuditRow, type KeyRow, type MemberRow } from '../rows/member-row.js';
import { LIST_AUDIT } from '../sql/audit.js';
import { LIST_KEYS, LIST_MEMBERS } from '../sql/members.js';
import { NEWSROOM_VERSION } from '../sql/newsroom-settings.js';
import { settingsOf } from '../stores/newsroom-store.js';
import type { PgTransactions } from '../transactions.js';

export class PgNewsroomReader implements NewsroomReader {
  /** The newest settings that were read. A version of them never changes, so it is asked for only once. */
  private readonly known = new Map<string, { version: number; settings: NewsroomSettings }>();

  constructor(private readonly transactions: PgTransactions) {}

  async newsroom(newsroomId: string): Promise<Newsroom | null> {
    const [row] = await this.transactions.connected(newsroomId, (connection) =>
      connection.rows<{ settings_version: number }>(NEWSROOM_VERSION, []),
    );
    return row ? this.at(newsroomId, row.settings_version) : null;
  }

  /** The newsroom with the settings of a version; without one, of the version that it has now. */
  async at(newsroomId: string, version: number | undefined): Promise<Newsroom> {
    const known = this.known.get(newsroomId);
    if (known && known.version === version) return { id: newsroomId, ...known };
    if (version === undefined) {
      const newsroom = await this.newsroom(newsroomId);
      if (!newsroom) throw new Error(`newsroom ${newsroomId} is gone`);
      return newsroom;
    }
    const settings = await this.transactions.connected(newsroomId, async ({ manager }) =>
      settingsOf(await manager.findOneByOrFail(NewsroomSettingsEntity, { newsroomId, version })),
    );
    this.known.set(newsroomId, { version, settings });
    return { id: newsroomId, version, settings };
  }

  async members(newsroomId: string, { limit, cursor }: PageRequest): Promise<Page<MemberView>> {
    const [after = null] = cursor === undefined ? [] : readCursor('members', cursor, ['uuid']);
    const rows = await this.transactions.connected(newsroomId, (connection) =>
      connection.rows<MemberRow>(LIST_MEMBERS, [after, limit + 1]),
    );
    return pageOf(rows, limit, ({ id }) => writeCursor('members', [id]), memberOf);
  }

  async keys(newsroomId: string, memberId: string, { limit, cursor }: PageRequest): Promise<Page<ApiKeyRecord> | null> {
    const [before = null] = cursor === undefined ? [] : readCursor('keys', cursor, ['uuid']);
    return this.transactions.connected(newsroomId, async (connection) => {
      if (!(await connection.manager.existsBy(MemberEntity, { id: memberId }))) return null;
      const rows = await connection.rows<KeyRow>(LIST_KEYS, [memberId, before, limit + 1]);
      return pageOf(rows, limit, ({ id }) => writeCursor('keys', [id]), keyOf);
    });
  }

  async audit(newsroomId: string, { limit, cursor }: PageRequest): Promise<Page<AuditRecord>> {
    const [before = null] = cursor === undefined ? [] : readCursor('audit', cursor, ['uuid']);
    const rows = await this.transactions.connected(newsroomId, (connection) =>
      connection.rows<AuditRow>(LIST_AUDIT, [before, limit + 1]),
    );
    return pageOf(rows, limit, ({ id }) => writeCursor('audit', [id]), auditOf);
  }
}
