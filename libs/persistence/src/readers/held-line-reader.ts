import type { HeldLineReader } from '#workflow/ports/readers.js';
import { ALL_HELD } from '../sql/held-lines.js';
import type { PgTransactions } from '../transactions.js';

export class PgHeldLineReader implements HeldLineReader {
  constructor(private readonly transactions: PgTransactions) {}

  async ofNewsroom(newsroomId: string): Promise<ReadonlyMap<string, string>> {
    const rows = await this.transactions.connected(newsroomId, (connection) =>
      connection.rows<{ claimId: string; lines: string }>(ALL_HELD, []),
    );
    return new Map(rows.map(({ claimId, lines }) => [claimId, lines]));
  }
}
