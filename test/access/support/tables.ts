import { randomUUID } from 'node:crypto';
import { Client, escapeIdentifier } from 'pg';
import type { Service } from './service.js';

/** Counts the rows of a table that meet a condition: as the owner sees it, or as the service does with these settings. */
export type Count = (
  as: 'owner' | 'service',
  table: string,
  condition: string,
  settings?: Readonly<Record<string, string>>,
) => Promise<number>;

/** Has a look at every table, with more put into them, of which nothing stays. */
export async function within(
  { adminUrl, appUrl }: Pick<Service, 'adminUrl' | 'appUrl'>,
  more: string,
  look: (tables: readonly string[], count: Count) => Promise<void>,
): Promise<void> {
  const client = new Client({ connectionString: adminUrl });
  const role = escapeIdentifier(new URL(appUrl).username);
  await client.connect();
  const count: Count = async (as, table, condition, settings = {}) => {
    await client.query(as === 'owner' ? 'RESET ROLE' : `SET LOCAL ROLE ${role}`);
    for (const [name, value] of Object.entries(settings))
      await client.query('SELECT set_config($1, $2, true)', [`caveat.${name}`, value]);
    const { rows } = await client.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM ${table} t WHERE ${condition}`,
    );
    await client.query('RESET ROLE');
    return rows[0]?.count ?? NaN;
  };
  try {
    await client.query(`BEGIN; ${more}`);
    const { rows } = await client.query<{ name: string }>(
      `SELECT oid::regclass::text AS name FROM pg_class WHERE relkind IN ('r', 'p', 'v', 'm', 'f')
        AND relnamespace = 'public'::regnamespace AND has_table_privilege('${new URL(appUrl).username}', oid, 'SELECT')
        ORDER BY relname`,
    );
    await look(
      rows.map(({ name }) => name),
      count,
    );
  } finally {
    await client.query('ROLLBACK');
    await client.end();
  }
}

/** Rows of what calls put nowhere, or for a moment only. */
export function restOf(newsroomId: string, personId: string): string {
  return `
    INSERT INTO outbox (newsroom_id, event_ids, jobs) VALUES ('${newsroomId}', '{}', '[]');
    INSERT INTO held_lines (event_id, newsroom_id, claim_id, version, type, until)
      VALUES ('${randomUUID()}', '${newsroomId}', '${randomUUID()}', 2, 'claim.held', now());
    INSERT INTO spreads VALUES ('${randomUUID()}', '${newsroomId}', '{}', '{}', true, '{}', now());
    INSERT INTO identities VALUES ('https://id.news.example ${personId}', '${personId}', now());
    INSERT INTO recovery_codes VALUES ('${personId}', decode(repeat('00', 32), 'hex'));`;
}
