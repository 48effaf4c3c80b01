import type { NewsroomSettings } from '#workflow/ports/newsroom-store.js';
import type { EvidenceChangeRecord, EventRecord, HistoryReader, Page, PageRequest } from '#workflow/ports/readers.js';
import { In } from 'typeorm';
import { pageOf, readCursor, writeCursor } from '../cursor.js';
import { NewsroomSettingsEntity } from '../entities/people.js';
import { EVIDENCE_CHANGES } from '../sql/evidence-changes.js';
import {
  CLAIM_EXISTS,
  CLAIM_HISTORY,
  CLAIM_HISTORY_UNTIL,
  CLAIMANT_THEN,
  EVENTS_AFTER,
  eventOf,
  LAST_SEQUENCE,
  SETTINGS_AT,
  SETTINGS_AT_EACH,
  type EventRow,
} from '../sql/history.js';
import { settingsOf } from '../stores/newsroom-store.js';
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

  async voicesAt(
    newsroomId: string,
    claimId: string,
    times: readonly string[],
  ): Promise<{ claimant: string; settings: ReadonlyMap<string, NewsroomSettings> }> {
    return this.transactions.connected(newsroomId, async (connection) => {
      const [claimant] = await connection.rows<{ name: string }>(CLAIMANT_THEN, [claimId]);
      const at = await connection.rows<{ at: string; version: number }>(SETTINGS_AT_EACH, [times]);
      const versions = [...new Set(at.map(({ version }) => version))];
      const rows = await connection.manager.findBy(NewsroomSettingsEntity, { newsroomId, version: In(versions) });
      const settings = new Map(rows.map((row) => [row.version, settingsOf(row)]));
      return {
        claimant: claimant?.name ?? '',
        settings: new Map(at.map((each) => [each.at, settings.get(each.version)!])),
      };
    });
  }

  async evidenceChanges(
    newsroomId: string,
    claimId: string,
    { limit, cursor, sinceVersion }: PageRequest & { sinceVersion: number },
  ): Promise<Page<EvidenceChangeRecord>> {
    const list = `evidence changes ${claimId} ${sinceVersion}`;
    const [at = '-infinity', id = '00000000-0000-0000-0000-000000000000'] =
      cursor === undefined ? [] : readCursor(list, cursor, ['time', 'uuid']);
    const rows = await this.transactions.connected(newsroomId, (connection) =>
      connection.rows<EvidenceChangeRecord & { place: string }>(EVIDENCE_CHANGES, [
        ...[claimId, sinceVersion, at, id, limit + 1],
      ]),
    );
    return pageOf(
      rows,
      limit,
      (row) => writeCursor(list, [row.place, row.id]),
      ({ place: _, ...item }) => item,
    );
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
