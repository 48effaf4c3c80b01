import type { NewsroomSettings } from '#workflow/ports/newsroom-store.js';
import type { EventRecord, HistoryReader, Page, PageRequest } from '#workflow/ports/readers.js';
import { pageOf, readCursor, writeCursor } from '../cursor.js';
import {
  CLAIM_EXISTS,
  CLAIM_HISTORY,
  CLAIM_HISTORY_UNTIL,
  EVENTS_AFTER,
  eventOf,
  LAST_SEQUENCE,
  SETTINGS_AT,
  type EventRow,
} from '../sql/history.js';
import type { PgTransactions } from '../transactions.js';
import type { PgNewsroomReader } from './newsroom-reader.js';

export class PgHistoryReader implements HistoryReader {
  constructor(
    private readonly transactions: PgTransactions,
    private readonly newsrooms: PgNewsroomReader,
  ) {}

  async ofClaim(
    newsroomId: string,
    claimId: string,
    { limit, cursor }: PageRequest,
  ): Promise<Page<EventRecord> | null> {
    const list = `history ${claimId}`;
    const after = Number(cursor === undefined ? 0 : readCursor(list, cursor, ['number'])[0]);
    const rows = await this.transactions.connected(newsroomId, async (connection) => {
      const [exists] = await connection.rows(CLAIM_EXISTS, [claimId]);
      return exists ? connection.rows<EventRow>(CLAIM_HISTORY, [claimId, after, limit + 1]) : null;
    });
    return rows && pageOf(rows, limit, ({ version }) => writeCursor(list, [String(version)]), eventOf);
  }

  async ofClaimUntil(
    newsroomId: string,
    claimId: string,
    until: string,
  ): Promise<{ events: EventRecord[]; settings: NewsroomSettings } | null> {
    const { rows, version } = await this.transactions.connected(newsroomId, async (connection) => ({
      rows: await connection.rows<EventRow>(CLAIM_HISTORY_UNTIL, [claimId, until]),
      version: (await connection.rows<{ version: number }>(SETTINGS_AT, [until]))[0]?.version,
    }));
    if (rows.length === 0) return null;
    const { settings } = await this.newsrooms.at(newsroomId, version);
    return { events: rows.map(eventOf), settings };
  }

  async after(newsroomId: string, sequence: number, limit: number): Promise<EventRecord[]> {
    const rows = await this.transactions.connected(newsroomId, (connection) =>
      connection.rows<EventRow>(EVENTS_AFTER, [sequence, limit]),
    );
    return rows.map(eventOf);
  }

  async lastSequence(newsroomId: string): Promise<number> {
    const [last] = await this.transactions.connected(newsroomId, (connection) =>
      connection.rows<{ sequence: string }>(LAST_SEQUENCE, []),
    );
    return Number(last?.sequence ?? 0);
  }
}
