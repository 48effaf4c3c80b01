import { ConnectionClosedError } from 'bullmq';
import type { PgPool, PgPoolClient, PgQueryResult } from 'bullmq';
import type pg from 'pg';

/** SQLSTATEs that BullMQ understands or that a second try can't mend: its own refusals, bad data, broken constraints. */
const ANSWERS = /^(BM|22|23)/;

/**
 * The pool as BullMQ uses it, telling outages apart from answers.
 *
 * BullMQ's worker waits and tries again after a lost connection, but knows only Redis's errors for one; after any other
 * error it asks again at once, for ever. So whatever PostgreSQL did not mean as an answer (it is starting, stopping,
 * gone, out of connections) becomes the error that makes BullMQ wait.
 */
export class PatientPool implements PgPool {
  readonly options = { keepAlive: true };

  constructor(
    private readonly pool: pg.Pool,
    private readonly trouble: (error: Error, where: string) => void,
  ) {}

  query<R>(text: string, params?: readonly unknown[]): Promise<PgQueryResult<R>> {
    return this.orWait(this.pool.query(text, params as unknown[]) as Promise<unknown> as Promise<PgQueryResult<R>>);
  }

  connect(): Promise<PgPoolClient> {
    return this.orWait(this.pool.connect() as Promise<unknown> as Promise<PgPoolClient>);
  }

  end(): Promise<void> {
    return this.pool.end();
  }

  on(event: 'error' | 'connect', listener: (subject: never) => void): this {
    this.pool.on(event as 'error', listener as (error: Error) => void);
    return this;
  }

  removeAllListeners(event?: string): this {
    this.pool.removeAllListeners(event);
    return this;
  }

  /** Passes a result or an answer on, and turns every other failure into "connection lost". */
  async orWait<R>(attempt: Promise<R>): Promise<R> {
    try {
      return await attempt;
    } catch (error) {
      const failure = error as Error & { code?: string };
      if (ANSWERS.test(failure.code ?? '')) throw failure;
      this.trouble(failure, 'the queue cannot use its database');
      throw new ConnectionClosedError(failure.message, failure);
    }
  }
}
