import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { secretFor } from '#persistence/embedded/secrets.js';
import { startPostgres } from '#persistence/embedded/start-postgres.js';
import { migrate } from '#persistence/migrate.js';
import { migrateQueue } from '#queue/migrate.js';

/** A database of the bench. */
export interface BenchDatabase {
  /** As the superuser, for seeding and looking on. */
  readonly adminUrl: string;
  /** As the role of the service. */
  readonly appUrl: string;
}

/** The PostgreSQL under test: the embedded one with the settings that it serves with, on data of its own. */
export interface Server {
  /** The data folder, as CAVEAT_DATA. */
  readonly dataFolder: string;
  /** A migrated database with nothing in it. */
  emptyDatabase(name: string): Promise<BenchDatabase>;
  /** A copy of a database that nobody is connected to. */
  copyOf(template: string, name: string): Promise<BenchDatabase>;
  drop(name: string): Promise<void>;
  stop(): Promise<void>;
}

export async function startServer(): Promise<Server> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'caveat-bench-data-'));
  const postgres = await startPostgres({ dataDir: dataFolder });
  const urls = (name: string): BenchDatabase => {
    const admin = new URL(postgres.adminUrl);
    admin.pathname = `/${name}`;
    const app = new URL(admin);
    app.username = 'caveat';
    app.password = secretFor(dataFolder, 'app-role');
    return { adminUrl: admin.href, appUrl: app.href };
  };
  const command = (text: string): Promise<void> =>
    withClient(postgres.adminUrl, async (client) => void (await client.query(text)));
  return {
    dataFolder,
    async emptyDatabase(name) {
      const made = urls(name);
      await migrate({ adminUrl: postgres.adminUrl, appUrl: made.appUrl, alsoMigrate: migrateQueue });
      return made;
    },
    async copyOf(template, name) {
      await command(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
      await command(`CREATE DATABASE ${name} TEMPLATE ${template} STRATEGY file_copy`);
      // What the copy left to be written must not be written during the measurement.
      await command('CHECKPOINT');
      return urls(name);
    },
    drop: (name) => command(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
    async stop() {
      await postgres.stop();
      await rm(dataFolder, { recursive: true, force: true });
    },
  };
}

export async function withClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
