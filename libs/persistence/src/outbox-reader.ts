import type { DispatchedJob, LinesToTell, OutboxReader, Room, RoundEnd, Told } from '#workflow/ports/outbox-reader.js';
import type { Connection } from './connection.js';
import type { PgNewsroomReader } from './readers/newsroom-reader.js';
import { bornLeased, linesOf, statusesShown, toldValues, toLease, type LinesRow } from './rows/lines-row.js';
import { LINES_TO_TELL, OUTBOX_TAKE, WRITE_TOLD } from './sql/outbox-round.js';
import { STORIES_BEHIND } from './sql/stories-behind.js';
import { settingOf, type PgTransactions } from './transactions.js';

/** Outbox rows, and events, that one round takes at most. */
const MOST_ROWS = 500;
const MOST_EVENTS = 2_000;

interface TakenRow {
  more: boolean;
  lines: { newsroomId: string; ids: string[] }[];
  jobs: DispatchedJob[];
}

export class PgOutboxReader implements OutboxReader {
  constructor(
    private readonly transactions: PgTransactions,
    private readonly newsrooms: PgNewsroomReader,
  ) {}

  async round(
    tell: (lines: LinesToTell) => Told,
    deliver: (jobs: readonly DispatchedJob[]) => Promise<void>,
    room: Room,
  ): Promise<RoundEnd> {
    return this.transactions.onDuty('dispatch', async (connection) => {
      const [taken] = await connection.rows<TakenRow>(OUTBOX_TAKE, [MOST_ROWS, MOST_EVENTS]);
      const { more = false, lines = [], jobs = [] } = taken ?? {};
      const ends: RoundEnd[] = [];
      for (const { newsroomId, ids } of lines) ends.push(await this.tellOf(connection, newsroomId, ids, tell, room));
      if (jobs.length > 0) await deliver(jobs);
      return {
        more: more || ends.some((end) => end.more),
        leased: ends.flatMap(({ leased }) => leased),
        due: ends.flatMap(({ due }) => due),
      };
    });
  }

  /** Tells the lines of one newsroom, within its walls. `more`: stories got jobs by it, which wait in the outbox now. */
  private async tellOf(
    connection: Connection,
    newsroomId: string,
    ids: readonly string[],
    tell: (lines: LinesToTell) => Told,
    room: Room,
  ): Promise<RoundEnd> {
    await connection.command(settingOf(newsroomId));
    const [row] = await connection.rows<LinesRow>(LINES_TO_TELL, [ids]);
    if (!row) return { more: false, leased: [], due: [] };
    const { settings } = await this.newsrooms.at(newsroomId, row.settings_version);
    const lines = linesOf(ids, row, settings);
    const endpoints = row.endpoints ?? [];
    const told = tell(lines);
    const values = toldValues(told, lines.lastSequence, toLease(told, endpoints, room));
    const born = await connection.rows<{ id: string }>(WRITE_TOLD, [newsroomId, ...values, room.leaseMs]);
    const leasedIds = new Set(born.map(({ id }) => id));
    const shown = statusesShown(lines);
    const [behind] =
      shown.length > 0
        ? await connection.rows<{ stories: number }>(STORIES_BEHIND, [newsroomId, JSON.stringify(shown)])
        : [];
    const waiting = told.deliveries.filter(({ id, enabled }) => enabled && !leasedIds.has(id));
    return {
      more: (behind?.stories ?? 0) > 0,
      leased: bornLeased(newsroomId, told, endpoints, leasedIds),
      due: [...new Set(waiting.map(({ endpointId }) => endpointId))].map((endpointId) => ({ newsroomId, endpointId })),
    };
  }
}
