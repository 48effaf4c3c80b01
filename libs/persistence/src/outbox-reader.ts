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
  /** The one that is set. */
  newsroom: string;
  lines: { newsroomId: string; ids: string[] }[];
  jobs: DispatchedJob[];
}

/** What a round has told of one newsroom. `shown`: the changes of status that some story shows. */
interface NewsroomEnd extends Omit<RoundEnd, 'more'> {
  readonly shown: readonly object[];
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
      const { more = false, newsroom, lines = [], jobs = [] } = taken ?? {};
      const ends = new Map<string, NewsroomEnd>();
      let within = newsroom;
      for (const { newsroomId, ids } of lines) {
        if (newsroomId !== within) await connection.command(settingOf(newsroomId));
        within = newsroomId;
        ends.set(newsroomId, await this.tellOf(connection, newsroomId, ids, tell, room));
      }
      if (jobs.length > 0) await deliver(jobs);
      // Last of all: it locks what acknowledgements want, and the queue may take its time.
      let stories = 0;
      for (const [newsroomId, { shown }] of ends) stories += await this.markBehind(connection, newsroomId, shown);
      const told = [...ends.values()];
      return {
        more: more || stories > 0,
        leased: told.flatMap(({ leased }) => leased),
        due: told.flatMap(({ due }) => due),
      };
    });
  }

  /** Tells the lines of one newsroom, within its walls. */
  private async tellOf(
    connection: Connection,
    newsroomId: string,
    ids: readonly string[],
    tell: (lines: LinesToTell) => Told,
    room: Room,
  ): Promise<NewsroomEnd> {
    const [row] = await connection.rows<LinesRow>(LINES_TO_TELL, [ids]);
    if (!row) return { shown: [], leased: [], due: [] };
    const { settings } = await this.newsrooms.at(newsroomId, row.settings_version);
    const lines = linesOf(ids, row, settings);
    const endpoints = row.endpoints ?? [];
    const told = tell(lines);
    const values = toldValues(told, lines.lastSequence, toLease(told, endpoints, room));
    const born = await connection.rows<{ id: string }>(WRITE_TOLD, [newsroomId, ...values, room.leaseMs]);
    const leasedIds = new Set(born.map(({ id }) => id));
    const waiting = told.deliveries.filter(({ id, enabled }) => enabled && !leasedIds.has(id));
    return {
      shown: statusesShown(lines),
      leased: bornLeased(newsroomId, told, endpoints, leasedIds),
      due: [...new Set(waiting.map(({ endpointId }) => endpointId))].map((endpointId) => ({ newsroomId, endpointId })),
    };
  }

  /** Says which pages the changes of status leave behind. Returns how many stories got jobs, which wait in the outbox now. */
  private async markBehind(connection: Connection, newsroomId: string, shown: readonly object[]): Promise<number> {
    if (shown.length === 0) return 0;
    await connection.command(settingOf(newsroomId));
    const values = [newsroomId, JSON.stringify(shown)];
    const [behind] = await connection.rows<{ stories: number }>(STORIES_BEHIND, values);
    return behind?.stories ?? 0;
  }
}
