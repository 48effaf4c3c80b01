import { Client, escapeIdentifier, escapeLiteral } from 'pg';
import { dataSource } from './data-source.js';
import { openDatabase } from './database.js';
import { asKnown } from './failures.js';
import { NotReady } from './readiness.js';

export interface MigrateOptions {
  /** Who owns the tables: a role that may create roles and extensions, in the service's database or the default one. */
  readonly adminUrl: string;
  /** The service's own role, made if it is missing, and its database, likewise. */
  readonly appUrl: string;
  /** Run in the service's database as the owner, after our own migrations: the queue's, for one. `grantTo`: the service's role. */
  readonly alsoMigrate?: (client: Client, grantTo: string) => Promise<void>;
}

/**
 * Brings the database up to this code. It may be run any number of times, and by several processes at once: one does the
 * work while the others wait, and find nothing left to do. @returns names of the migrations that it ran
 * @throws DatabaseUnavailable
 */
export async function migrate(options: MigrateOptions): Promise<string[]> {
  try {
    return await migrated(options);
  } catch (error) {
    throw asKnown(error);
  }
}

async function migrated({ adminUrl, appUrl, alsoMigrate }: MigrateOptions): Promise<string[]> {
  const app = new URL(appUrl);
  const admin = new URL(adminUrl);
  const database = decodeURIComponent(app.pathname.slice(1)) || 'caveat';
  await ensureDatabase(admin.href, database);
  admin.pathname = `/${encodeURIComponent(database)}`;
  return withClient(admin.href, async (client) => {
    await client.query(`SELECT pg_advisory_lock(hashtextextended('caveat.migrate', 0))`);
    const ran = await runMigrations(admin.href);
    await ensureRole(client, decodeURIComponent(app.username), decodeURIComponent(app.password));
    await alsoMigrate?.(client, decodeURIComponent(app.username));
    return ran;
  });
}

/**
 * Whether there is nothing for {@link migrate} to do, as far as the service's own role can see.
 * @param alsoMigrated asks the same of what `alsoMigrate` does
 */
export async function isMigrated(appUrl: string, alsoMigrated: (client: Client) => Promise<boolean>): Promise<boolean> {
  try {
    await (await openDatabase({ url: appUrl, poolSize: 1, applicationName: 'caveat migrate' })).close();
    return await withClient(appUrl, alsoMigrated);
  } catch (error) {
    if (error instanceof NotReady) return false;
    throw asKnown(error);
  }
}

async function runMigrations(adminUrl: string): Promise<string[]> {
  const source = dataSource({ url: adminUrl, poolSize: 1, applicationName: 'caveat migrate' });
  await source.initialize();
  try {
    return (await source.runMigrations()).map(({ name }) => name);
  } finally {
    await source.destroy();
  }
}

async function ensureDatabase(adminUrl: string, database: string): Promise<void> {
  await withClient(adminUrl, async (client) => {
    const exists = async () =>
      (await client.query('SELECT FROM pg_database WHERE datname = $1', [database])).rowCount === 1;
    if (await exists()) return;
    try {
      await client.query(`CREATE DATABASE ${escapeIdentifier(database)}`);
    } catch (error) {
      // There is no lock to take before there is a database: another process may have been a moment quicker.
      if (!(await exists())) throw error;
    }
  });
}

/** Makes the login role of the service a member of `caveat_app`, with this password. An owner that serves itself is left alone. */
async function ensureRole(client: Client, role: string, password: string): Promise<void> {
  const { rows } = await client.query<{ me: string; exists: boolean }>(
    'SELECT current_user AS me, EXISTS (SELECT FROM pg_roles WHERE rolname = $1) AS exists',
    [role],
  );
  if (rows[0]?.me === role) return;
  const secret = password === '' ? '' : ` PASSWORD ${escapeLiteral(password)}`;
  if (!rows[0]?.exists) await client.query(`CREATE ROLE ${escapeIdentifier(role)} LOGIN${secret}`);
  else if (secret) await client.query(`ALTER ROLE ${escapeIdentifier(role)} LOGIN${secret}`);
  await client.query(`GRANT caveat_app TO ${escapeIdentifier(role)}`);
}

async function withClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  // What it is at fails as well, and tells more.
  client.on('error', () => {});
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
