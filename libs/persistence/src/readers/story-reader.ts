import type { Page, StoryQuery, StoryReader } from '#workflow/ports/readers.js';
import type { StoryRecord } from '#workflow/ports/story-store.js';
import { pageOf, readCursor, writeCursor } from '../cursor.js';
import { everyWord, parameters } from '../search.js';
import { READ_STORY, STORY_JSON } from '../sql/stories.js';
import type { PgTransactions } from '../transactions.js';

interface Row {
  story: StoryRecord;
}

export class PgStoryReader implements StoryReader {
  constructor(private readonly transactions: PgTransactions) {}

  async story(newsroomId: string, id: string): Promise<StoryRecord | null> {
    const [row] = await this.transactions.connected(newsroomId, (connection) => connection.rows<Row>(READ_STORY, [id]));
    return row?.story ?? null;
  }

  async stories(newsroomId: string, query: StoryQuery): Promise<Page<StoryRecord>> {
    const { values, add } = parameters();
    const where = ['true', ...everyWord(query.words, 's.folded', add)];
    const inStory = 'SELECT FROM story_claims sc WHERE sc.story_id = s.id';
    if (query.claimId) where.push(`EXISTS (${inStory} AND sc.claim_id = ${add(query.claimId)})`);
    if (query.externalId !== undefined) where.push(`s.external_id = ${add(query.externalId)}`);
    if (query.outdated) where.push(`EXISTS (${inStory} AND sc.raised_at IS NOT NULL AND sc.behind_since IS NOT NULL)`);
    if (query.cursor !== undefined) where.push(`s.id < ${add(readCursor('stories', query.cursor, ['uuid'])[0])}::uuid`);
    const rows = await this.transactions.connected(newsroomId, (connection) =>
      connection.unnamed<Row>(
        `SELECT ${STORY_JSON} AS story FROM stories s WHERE ${where.join(' AND ')}
          ORDER BY s.id DESC LIMIT ${add(query.limit + 1)}`,
        values,
      ),
    );
    const cursorAfter = ({ story }: Row) => writeCursor('stories', [story.id]);
    return pageOf(rows, query.limit, cursorAfter, ({ story }) => story);
  }
}
