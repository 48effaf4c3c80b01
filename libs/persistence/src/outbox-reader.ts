import type { DispatchedJob, DueEndpoint, LinesToTell, OutboxReader, Told } from '#workflow/ports/outbox-reader.js';
import type { Connection } from './connection.js';
import type { PgNewsroomReader } from './readers/newsroom-reader.js';
import { linesOf, statusesShown, toldValues, type LinesRow } from './rows/lines-row.js';
import { LINES_TO_TELL, OUTBOX_LOCK, OUTBOX_TAKE, WRITE_TOLD } from './sql/outbox-round.js';
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
  ): Promise<{ more: boolean; due: DueEndpoint[] }> {
    return this.transactions.onDuty('dispatch', async (connection) => {
      await connection.rows(OUTBOX_LOCK, []);
      const [taken] = await connection.rows<TakenRow>(OUTBOX_TAKE, [MOST_ROWS, MOST_EVENTS]);
      const { more = false, lines = [], jobs = [] } = taken ?? {};
      const due: DueEndpoint[] = [];
      let left = more;
      for (const { newsroomId, ids } of lines) {
        const told = await this.tellOf(connection, newsroomId, ids, tell);
        due.push(...told.due);
        left ||= told.stories > 0;
      }
      if (jobs.length > 0) await deliver(jobs);
      return { more: left, due };
    });
  }

  /** Tells the lines of one newsroom, within its walls. `stories`: how many got a job, which waits in the outbox now. */
  private async tellOf(
    connection: Connection,
    newsroomId: string,
    ids: readonly string[],
    tell: (lines: LinesToTell) => Told,
  ): Promise<{ due: DueEndpoint[]; stories: number }> {
    await connection.command(settingOf(newsroomId));
    const [row] = await connection.rows<LinesRow>(LINES_TO_TELL, [ids]);
    if (!row) return { due: [], stories: 0 };
    const { settings } = await this.newsrooms.at(newsroomId, row.settings_version);
    const lines = linesOf(ids, row, settings);
    const told = tell(lines);
    await connection.rows(WRITE_TOLD, [newsroomId, ...toldValues(told, lines.lastSequence)]);
    const endpoints = new Set(told.deliveries.flatMap(({ enabled, endpointId }) => (enabled ? endpointId : [])));
    const shown = statusesShown(lines);
    const [behind] =
      shown.length > 0
        ? await connection.rows<{ stories: number }>(STORIES_BEHIND, [newsroomId, JSON.stringify(shown)])
        : [];
    return {
      due: [...endpoints].map((endpointId) => ({ newsroomId, endpointId })),
      stories: behind?.stories ?? 0,
    };
  }
}
