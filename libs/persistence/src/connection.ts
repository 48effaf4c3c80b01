import type { QueryResult, QueryResultRow } from 'pg';
import type { EntityManager, QueryRunner } from 'typeorm';

/** What pg's own client offers beside TypeORM: statements with a name are parsed and planned once a connection. */
interface PgClient {
  query<Row extends QueryResultRow>(config: {
    name?: string;
    text: string;
    values: unknown[];
  }): Promise<QueryResult<Row>>;
  query(text: string): Promise<QueryResult | QueryResult[]>;
  /** In the middle of a statement it drops the line, and asks nothing of the server. */
  end(): Promise<void>;
}

/** A statement with a name of its own. Its text never changes while the process lives. */
export interface Statement {
  readonly name: string;
  readonly text: string;
}

/** Connections on which statements were given their names ahead, for text that runs them by name. */
const prepared = new WeakSet<PgClient>();

const SET = { name: 'set_local', text: 'SELECT set_config($1, $2, true)' };

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

  /** Sets for the rest of the transaction what row-level security asks for. */
  async set(what: 'newsroom' | 'person' | 'login' | 'identity' | 'invitation', value: string): Promise<void> {
    await this.rows(SET, [`caveat.${what}`, value]);
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

  /** Parses and plans statements, so that text can `EXECUTE` them. `values` are such as find no row. */
  async prepare(statements: readonly (Statement & { readonly values: unknown[] })[]): Promise<void> {
    if (prepared.has(this.client)) return;
    for (const statement of statements) await this.client.query({ ...statement });
    prepared.add(this.client);
  }

  /** Runs several statements without parameters in one round trip. @returns the rows of each */
  async rowsOfEach<Row extends QueryResultRow>(commands: readonly string[]): Promise<Row[][]> {
    const results = (await this.client.query(commands.join('; '))) as QueryResult<Row>[];
    return results.map(({ rows }) => rows);
  }

  /** Gives the connection up in the middle of its work, which fails as if the line had been lost. */
  cut(): void {
    this.client.end().catch(() => {});
  }
}
