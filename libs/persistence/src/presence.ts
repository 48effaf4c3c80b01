import { GONE_AFTER_SECONDS, type Doing, type Presence, type Present } from '#workflow/ports/presence.js';
import type { Statement } from './connection.js';
import { BE_GONE, BE_HERE, OTHERS_HERE } from './sql/presence.js';
import type { PgTransactions } from './transactions.js';

interface Row extends Omit<Present, 'since'> {
  since: Date;
}

/** Keeps who is there in a table that needs no disk, so that every node tells the same. */
export class PgPresence implements Presence {
  constructor(private readonly transactions: PgTransactions) {}

  async here(newsroomId: string, claimId: string, memberId: string, doing: Doing): Promise<Present[] | null> {
    return this.say(BE_HERE, [claimId, memberId, doing, GONE_AFTER_SECONDS], newsroomId);
  }

  async gone(newsroomId: string, claimId: string, memberId: string): Promise<Present[] | null> {
    return this.say(BE_GONE, [claimId, memberId], newsroomId);
  }

  private async say(what: Statement, values: unknown[], newsroomId: string): Promise<Present[] | null> {
    const [claimId, memberId] = values;
    return this.transactions.connected(newsroomId, async (connection) => {
      const [claim] = await connection.rows(what, values);
      if (!claim) return null;
      const rows = await connection.rows<Row>(OTHERS_HERE, [claimId, memberId, GONE_AFTER_SECONDS]);
      return rows.map(({ since, ...other }) => ({ ...other, since: since.toISOString() }));
    });
  }
}
