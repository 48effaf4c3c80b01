import { Client, type QueryResultRow } from 'pg';

/** Statements on a connection of their own, one after another; the rows of the last. */
export async function sql<Row extends QueryResultRow>(
  url: string,
  ...statements: readonly (string | { text: string; values: unknown[] })[]
): Promise<Row[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    let rows: Row[] = [];
    for (const each of statements) ({ rows } = await client.query<Row>(each));
    return rows;
  } finally {
    await client.end();
  }
}
