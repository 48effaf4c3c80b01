import type { QueryResultRow } from 'pg';
import type { DataSource } from 'typeorm';
import type { Transaction, Transactions } from '#workflow/ports/transactions.js';
import { Connection, type Statement } from './connection.js';
import { asKnown, mayBeTriedAgain } from './failures.js';
import { PgAuditStore } from './stores/audit-store.js';
import { PgClaimStore } from './stores/claim-store.js';
import { PgHeldLines } from './stores/held-line-store.js';
import { PgHistoryStore } from './stores/history-store.js';
import { PgIdempotencyStore } from './stores/idempotency-store.js';
import { PgInvitationStore } from './stores/invitation-store.js';
import { PgMemberStore } from './stores/member-store.js';
import { PgNewsroomStore } from './stores/newsroom-store.js';
import { PgOutbox } from './stores/outbox.js';
import { PgPersonStore } from './stores/person-store.js';
import { PgProvenanceStore } from './stores/provenance-store.js';
import { PgSessionStore } from './stores/session-store.js';
import { PgStoryStore } from './stores/story-store.js';
import { PgWebhookStore } from './stores/webhook-store.js';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const MOST_TRIES = 6;

/**
 * Named statements keep the plan that they were given once. Under row-level security planning takes some milliseconds,
 * more than most statements, and PostgreSQL would go on planning those with lists of ids anew.
 */
const PLANS = 'SET LOCAL plan_cache_mode = force_generic_plan';

/** For what a transaction may look beyond its newsroom; each opens the few tables named in the migration. */
type Duty = 'dispatch' | 'reconcile' | 'deliver';

/** Duties that one process at a time does: whoever comes second waits. */
const ALONE: Partial<Record<Duty, string>> = {
  // So that commit order can hide no event from the one who numbers them.
  dispatch: `; SELECT pg_advisory_xact_lock(hashtextextended('caveat.dispatch', 0))`,
};

/** Sets the newsroom for the rest of the transaction. */
export function settingOf(newsroomId: string): string {
  if (!UUID.test(newsroomId)) throw new TypeError('a newsroom id is a UUID');
  return `SET LOCAL caveat.newsroom = '${newsroomId}'`;
}

function uuid(id: string): string {
  if (!UUID.test(id)) throw new TypeError('an id is a UUID');
  return id;
}

/** What somebody may present before it is known which newsroom it leads to: each opens only what is theirs. */
export type Presented = 'person' | 'login' | 'identity' | 'invitation';

/** Transactions with row-level security set for each. */
export class PgTransactions implements Transactions {
  /**
   * @param onCommit told after each commit that left something in the outbox
   * @param limitMs after which a transaction is cut off with its connection; without it, it may take as long as it takes
   */
  constructor(
    private readonly source: DataSource,
    private readonly onCommit: () => void,
    private readonly limitMs?: number,
  ) {}

  async within<T>(
    newsroomId: string,
    work: (tx: Transaction) => Promise<T>,
    { redone = false, personId }: { readonly redone?: boolean; readonly personId?: string } = {},
  ): Promise<T> {
    let outbox: PgOutbox | undefined;
    const setting = [
      ...(redone ? ['SET LOCAL synchronous_commit = off'] : []),
      ...(personId === undefined ? [] : [`SET LOCAL caveat.person = '${uuid(personId)}'`]),
      settingOf(newsroomId),
    ].join('; ');
    const result = await this.run(newsroomId, setting, async (connection) => {
      outbox = new PgOutbox(connection);
      return work({
        claims: new PgClaimStore(connection, outbox),
        provenance: new PgProvenanceStore(connection, outbox),
        newsroom: new PgNewsroomStore(connection),
        members: new PgMemberStore(connection),
        stories: new PgStoryStore(connection),
        webhooks: new PgWebhookStore(connection),
        heldLines: new PgHeldLines(connection),
        history: new PgHistoryStore(connection, outbox),
        outbox,
        idempotency: new PgIdempotencyStore(connection),
        audit: new PgAuditStore(connection),
        invitations: new PgInvitationStore(connection),
        person: new PgPersonStore(connection, personId),
        sessions: new PgSessionStore(connection, personId),
      });
    });
    if (outbox?.used) this.onCommit();
    return result;
  }

  /** The same for adapters that read or write by their own statements. */
  async connected<T>(newsroomId: string, work: (connection: Connection) => Promise<T>): Promise<T> {
    return this.run(newsroomId, settingOf(newsroomId), work);
  }

  /**
   * The same, with an endpoint locked: whoever leases its deliveries does so alone, and sees what was leased before. It
   * does not wait for the disk: a lease that is lost with the server is made again, and so is what was sent under it.
   */
  async connectedTo<T>(
    newsroomId: string,
    endpointId: string,
    work: (connection: Connection) => Promise<T>,
  ): Promise<T> {
    if (!UUID.test(endpointId)) throw new TypeError('the id of an endpoint is a UUID');
    const lock = `SELECT FROM webhook_endpoints WHERE id = '${endpointId}' FOR NO KEY UPDATE`;
    return this.run(newsroomId, `SET LOCAL synchronous_commit = off; ${settingOf(newsroomId)}; ${lock}`, work);
  }

  /** Looks up what was presented, whichever newsroom it belongs to. */
  async presenting<T>(what: Presented, value: string, work: (connection: Connection) => Promise<T>): Promise<T> {
    return this.run('', 'SET LOCAL transaction_read_only = on', async (connection) => {
      await connection.set(what, value);
      return work(connection);
    });
  }

  async onDuty<T>(duty: Duty, work: (connection: Connection) => Promise<T>): Promise<T> {
    return this.run('', `SET LOCAL caveat.duty = '${duty}'${ALONE[duty] ?? ''}`, work);
  }

  /**
   * Reads, whichever newsroom is set, in one round trip for all of the transaction. `commands` are text without
   * parameters, and `EXECUTE` the statements that are `prepared`. @returns the rows of each command
   */
  async inOneTrip<Row extends QueryResultRow>(
    prepared: readonly (Statement & { readonly values: unknown[] })[],
    commands: readonly string[],
  ): Promise<Row[][]> {
    try {
      return await this.onConnection('', async (connection) => {
        await connection.prepare(prepared);
        try {
          const [, , ...rows] = await connection.rowsOfEach<Row>(['BEGIN READ ONLY', PLANS, ...commands, 'COMMIT']);
          return rows;
        } catch (error) {
          await connection.command('ROLLBACK').catch(() => {});
          throw error;
        }
      });
    } catch (error) {
      throw asKnown(error);
    }
  }

  /** Runs one statement by itself, which is committed as it ends: for what belongs to no newsroom. */
  async alone<Row extends QueryResultRow>(statement: Statement, values: unknown[]): Promise<Row[]> {
    try {
      return await this.onConnection('', (connection) => connection.rows<Row>(statement, values));
    } catch (error) {
      throw asKnown(error);
    }
  }

  /** @throws DatabaseUnavailable */
  async ping(): Promise<void> {
    await this.run('', 'SELECT 1', async () => {});
  }

  private async run<T>(newsroomId: string, setting: string, work: (connection: Connection) => Promise<T>): Promise<T> {
    for (let tries = 1; ; tries += 1) {
      try {
        return await this.once(newsroomId, setting, work);
      } catch (error) {
        if (tries >= MOST_TRIES || !mayBeTriedAgain(error)) throw asKnown(error);
        await new Promise((resolve) => setTimeout(resolve, Math.random() * 20 * tries));
      }
    }
  }

  private async once<T>(newsroomId: string, setting: string, work: (connection: Connection) => Promise<T>): Promise<T> {
    return this.onConnection(newsroomId, async (connection) => {
      await connection.command(`BEGIN; ${PLANS}; ${setting}`);
      try {
        const result = await work(connection);
        await connection.command('COMMIT');
        return result;
      } catch (error) {
        // Where the connection itself broke there is nothing left to roll back, and the first error tells more.
        await connection.command('ROLLBACK').catch(() => {});
        throw error;
      }
    });
  }

  private async onConnection<T>(newsroomId: string, work: (connection: Connection) => Promise<T>): Promise<T> {
    const runner = this.source.createQueryRunner();
    let limit: NodeJS.Timeout | undefined;
    try {
      const connection = await Connection.of(newsroomId, runner);
      if (this.limitMs !== undefined) limit = setTimeout(() => connection.cut(), this.limitMs);
      return await work(connection);
    } finally {
      clearTimeout(limit);
      await runner.release();
    }
  }
}
