import type { Share, Shares } from '#workflow/ports/shares.js';
import type { Taken, Throttle } from '#workflow/ports/throttle.js';
import type { Statement } from './connection.js';
import type { PgTransactions } from './transactions.js';

// now() is when the statement began: whoever waited for another's row may find a window that began after it.

/** Takes one where there is one to take; else nothing is written, and the window is told as it stood. */
const TAKE: Statement = {
  name: 'throttle_take',
  text: `
    WITH taken AS (
      INSERT INTO rate_limits AS limits (key, began, used) VALUES ($1, now(), 1)
      ON CONFLICT (key) DO UPDATE SET
        began = CASE WHEN ${over('$3')} THEN now() ELSE limits.began END,
        used = CASE WHEN ${over('$3')} THEN 1 ELSE limits.used + 1 END
      WHERE ${over('$3')} OR limits.used < $2::int
      RETURNING true AS ok, 0::float8 AS "leftMs"
    )
    SELECT ok, "leftMs" FROM taken
    UNION ALL
    SELECT false, ${endsInMs('$3')} FROM rate_limits limits WHERE key = $1 AND NOT EXISTS (SELECT FROM taken)`,
};

/**
 * Adds what is wanted to what is used, up to once more than all: so what was used before, and with it what is granted,
 * can be told from what is used now.
 */
const TAKE_SHARE: Statement = {
  name: 'throttle_share',
  text: `
    INSERT INTO rate_limits AS limits (key, began, used) VALUES ($1, now(), $2::int)
    ON CONFLICT (key) DO UPDATE SET
      began = CASE WHEN ${over('$4')} THEN now() ELSE limits.began END,
      used = CASE WHEN ${over('$4')} THEN $2::int ELSE LEAST(limits.used + $2::int, $3::int + $2::int) END
    RETURNING used, ${endsInMs('$4')} AS "endsInMs"`,
};

const GIVE_BACK: Statement = {
  name: 'throttle_give_back',
  text: 'UPDATE rate_limits SET used = used - 1 WHERE key = $1 AND used > 0',
};

const CLEAR: Statement = { name: 'throttle_clear', text: 'DELETE FROM rate_limits WHERE key = $1' };

/** Counts in a table that belongs to no newsroom and needs no disk: one statement each, committed at once. */
export class PgThrottle implements Throttle, Shares {
  constructor(private readonly transactions: PgTransactions) {}

  async take(key: string, allowed: number, perSeconds: number): Promise<Taken> {
    const [row] = await this.transactions.alone<{ ok: boolean; leftMs: number }>(TAKE, [key, allowed, perSeconds]);
    if (row?.ok) return { ok: true, retryAfterSeconds: 0 };
    // Where another has begun the window and used it up in this very moment, there is no row to see yet.
    return { ok: false, retryAfterSeconds: row ? Math.max(1, Math.ceil(row.leftMs / 1000)) : perSeconds };
  }

  async giveBack(key: string): Promise<void> {
    await this.transactions.alone(GIVE_BACK, [key]);
  }

  async clear(key: string): Promise<void> {
    await this.transactions.alone(CLEAR, [key]);
  }

  async takeShare(key: string, wanted: number, allowed: number, perSeconds: number): Promise<Share> {
    const values = [key, Math.min(wanted, allowed), allowed, perSeconds];
    const [row] = await this.transactions.alone<{ used: number; endsInMs: number }>(TAKE_SHARE, values);
    if (!row) throw new Error('a share is granted or not, and is always told');
    const before = row.used - Math.min(wanted, allowed);
    return {
      granted: Math.max(0, Math.min(wanted, allowed - before)),
      left: Math.max(0, allowed - row.used),
      endsInMs: row.endsInMs,
    };
  }
}

function over(seconds: string): string {
  return `limits.began + ${seconds}::int * interval '1 second' <= now()`;
}

function endsInMs(seconds: string): string {
  return `extract(epoch FROM limits.began + ${seconds}::int * interval '1 second' - now())::float8 * 1000`;
}
