import { uuidv7 } from 'uuidv7';
import type { HistoryStore, NewEvent } from '#workflow/ports/history-store.js';
import type { Connection } from '../connection.js';
import type { PgOutbox } from './outbox.js';

const ADD = {
  name: 'history_add',
  text: `INSERT INTO history (id, newsroom_id, type, at, by, reason, data) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
};

export class PgHistoryStore implements HistoryStore {
  constructor(
    private readonly connection: Connection,
    private readonly outbox: PgOutbox,
  ) {}

  async add({ type, at, by, reason, data }: NewEvent): Promise<string> {
    const id = uuidv7();
    await this.connection.rows(ADD, [id, this.connection.newsroomId, type, at, by, reason, JSON.stringify(data)]);
    await this.outbox.post([id], []);
    return id;
  }
}
