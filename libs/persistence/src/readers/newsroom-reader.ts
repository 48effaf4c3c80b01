import type { MemberRecord, Newsroom, NewsroomSettings } from '#workflow/ports/newsroom-store.js';
import type { NewsroomReader, Page, PageRequest } from '#workflow/ports/readers.js';
import { MoreThan } from 'typeorm';
import { pageOf, readCursor, writeCursor } from '../cursor.js';
import { MemberEntity, NewsroomSettingsEntity } from '../entities/people.js';
import { NEWSROOM_VERSION } from '../sql/newsroom-settings.js';
import { memberOf, settingsOf } from '../stores/newsroom-store.js';
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

  async members(newsroomId: string, { limit, cursor }: PageRequest): Promise<Page<MemberRecord>> {
    const after = cursor === undefined ? [] : readCursor('members', cursor, ['uuid']);
    const rows = await this.transactions.connected(newsroomId, ({ manager }) =>
      manager.find(MemberEntity, {
        where: after[0] === undefined ? {} : { id: MoreThan(after[0]) },
        order: { id: 'ASC' },
        take: limit + 1,
      }),
    );
    return pageOf(rows, limit, ({ id }) => writeCursor('members', [id]), memberOf);
  }
}
