import type { AuditEntry, AuditStore } from '#workflow/ports/audit-store.js';
import type { Connection } from '../connection.js';
import { ADD_TO_AUDIT } from '../sql/audit.js';

export class PgAuditStore implements AuditStore {
  constructor(private readonly connection: Connection) {}

  async add({ id, at, by, via, act, target, details }: AuditEntry): Promise<void> {
    await this.connection.rows(ADD_TO_AUDIT, [
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
