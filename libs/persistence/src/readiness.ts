import type { DataSource } from 'typeorm';
import { MIGRATIONS } from '#migrations/all.js';

/** The database does not fit this code, or this role must not serve. `message` says what to do. */
export class NotReady extends Error {
  override readonly name = 'NotReady';
}

/** @throws NotReady where migrations are missing or newer than the code, or the role can bypass row-level security */
export async function checkReady(source: DataSource): Promise<void> {
  await checkRole(source);
  const applied = await appliedMigrations(source);
  const known = new Set(MIGRATIONS.map(({ name }) => name));
  const missing = [...known].filter((name) => !applied.has(name));
  if (missing.length > 0)
    throw new NotReady(
      `The database lacks ${missing.length} migration(s), the first is ${missing[0]}. Run \`npm run migrate\` and start again.`,
    );
  const newer = [...applied].filter((name) => !known.has(name));
  if (newer.length > 0)
    throw new NotReady(
      `The database is newer than this code: it has the migration ${newer[0]}, which this code does not know. Start the newer release of Caveat.`,
    );
}

async function appliedMigrations(source: DataSource): Promise<Set<string>> {
  const [table] = await source.query<{ found: string | null }[]>(`SELECT to_regclass('migrations') AS found`);
  if (!table?.found) return new Set();
  const rows = await source.query<{ name: string }[]>('SELECT name FROM migrations');
  return new Set(rows.map(({ name }) => name));
}

/** Roles that it may become by SET ROLE count as well. */
async function checkRole(source: DataSource): Promise<void> {
  const [role] = await source.query<{ rolname: string; bypasses: boolean }[]>(`
    SELECT current_user AS rolname,
      EXISTS (SELECT FROM pg_roles WHERE (rolsuper OR rolbypassrls) AND pg_has_role(oid, 'MEMBER')) AS bypasses`);
  if (role?.bypasses)
    throw new NotReady(
      `The role "${role.rolname}" of DATABASE_URL can bypass row-level security, which keeps newsrooms apart. Give the service a role of its own: run \`npm run migrate\` with this URL as CAVEAT_ADMIN_URL, and with DATABASE_URL naming the role and password that the service is to have; then start it with that DATABASE_URL.`,
    );
}
