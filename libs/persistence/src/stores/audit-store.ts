import type { AuditEntry, AuditStore } from '#workflow/ports/audit-store.js';
import type { Connection } from '../connection.js';

const ADD = {
  name: 'audit_add',
  text: `INSERT INTO audit (id, newsroom_id, at, by, via, act, target, details) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
};

export class PgAuditStore implements AuditStore {
  constructor(private readonly connection: Connection) {}

  async add({ id, at, by, via, act, target, details }: AuditEntry): Promise<void> {
    await this.connection.rows(ADD, [
      id,
      this.connection.newsroomId,
      at,
      by,
      via,
      act,
      target,
      JSON.stringify(details),
    ]);
  }
}
