import type { DataSource } from 'typeorm';
import { MIGRATIONS } from '#migrations/all.js';

/** The database does not fit this code, or this role must not serve. `message` says what to do. */
export class NotReady extends Error {
  override readonly name = 'NotReady';
}

/** @throws NotReady where migrations are missing or newer than the code, or the role can bypass row-level security */
export async function checkReady(source: DataSource): Promise<void> {
  const { role, bypasses } = await roleOf(source);
  if (bypasses) throw new NotReady(bypassAdvice(role));
  const { missing, newer } = await migrationsOf(source);
  if (missing.length > 0) throw new NotReady(missingAdvice(missing));
  if (newer.length > 0) throw new NotReady(newerAdvice(newer));
}

/** What to do about a role that can bypass row-level security. */
export function bypassAdvice(role: string): string {
  return `The role "${role}" of DATABASE_URL can bypass row-level security, which keeps newsrooms apart. Give the service a role of its own: run \`npm run migrate\` with this URL as CAVEAT_ADMIN_URL, and with DATABASE_URL naming the role and password that the service is to have; then start it with that DATABASE_URL.`;
}

export function missingAdvice(missing: readonly string[]): string {
  return `The database lacks ${missing.length} migration(s), the first is ${missing[0]}. Run \`npm run migrate\` and start again.`;
}

export function newerAdvice(newer: readonly string[]): string {
  return `The database is newer than this code: it has the migration ${newer[0]}, which this code does not know. Start the newer release of Caveat.`;
}

/** Roles that it may become by SET ROLE count as well. */
export async function roleOf(source: DataSource): Promise<{ role: string; bypasses: boolean }> {
  const [found] = await source.query<{ role: string; bypasses: boolean }[]>(`
    SELECT current_user AS role,
      EXISTS (SELECT FROM pg_roles WHERE (rolsuper OR rolbypassrls) AND pg_has_role(oid, 'MEMBER')) AS bypasses`);
  if (!found) throw new Error('PostgreSQL always says who one is');
  return found;
}

/** Names of migrations that only this code has, and of those that only the database has. */
export async function migrationsOf(source: DataSource): Promise<{ missing: string[]; newer: string[] }> {
  const applied = await appliedMigrations(source);
  const known = new Set(MIGRATIONS.map(({ name }) => name));
  return {
    missing: [...known].filter((name) => !applied.has(name)),
    newer: [...applied].filter((name) => !known.has(name)),
  };
}

async function appliedMigrations(source: DataSource): Promise<Set<string>> {
  const [table] = await source.query<{ found: string | null }[]>(`SELECT to_regclass('migrations') AS found`);
  if (!table?.found) return new Set();
  const rows = await source.query<{ name: string }[]>('SELECT name FROM migrations');
  return new Set(rows.map(({ name }) => name));
}
