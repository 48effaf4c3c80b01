import type { QueryResult, QueryResultRow } from 'pg';
import type { EntityManager, QueryRunner } from 'typeorm';

/** What pg's own client offers beside TypeORM: statements with a name are parsed and planned once a connection. */
interface PgClient {
  query<Row extends QueryResultRow>(config: {
    name?: string;
    text: string;
    values: unknown[];
  }): Promise<QueryResult<Row>>;
  query(text: string): Promise<QueryResult>;
  /** In the middle of a statement it drops the line, and asks nothing of the server. */
  end(): Promise<void>;
}

/** A statement with a name of its own. Its text never changes while the process lives. */
export interface Statement {
  readonly name: string;
  readonly text: string;
}

/** The one connection of a transaction: named statements for the hot road, TypeORM's manager for the rest. */
export class Connection {
  private constructor(
    readonly newsroomId: string,
    readonly manager: EntityManager,
    private readonly client: PgClient,
  ) {}

  static async of(newsroomId: string, runner: QueryRunner): Promise<Connection> {
    return new Connection(newsroomId, runner.manager, (await runner.connect()) as PgClient);
  }

  /** Runs a named statement and returns its rows. */
  async rows<Row extends QueryResultRow>(statement: Statement, values: unknown[]): Promise<Row[]> {
    return (await this.client.query<Row>({ ...statement, values })).rows;
  }

  /** Runs a statement that is planned for these very values. */
  async unnamed<Row extends QueryResultRow>(text: string, values: unknown[]): Promise<Row[]> {
    await this.client.query('SET LOCAL plan_cache_mode = force_custom_plan');
    return (await this.client.query<Row>({ text, values })).rows;
  }

  /** Runs text without parameters, several statements at once if need be, in one round trip. */
  async command(text: string): Promise<void> {
    await this.client.query(text);
  }

  /** Gives the connection up in the middle of its work, which fails as if the line had been lost. */
  cut(): void {
    this.client.end().catch(() => {});
  }
}
