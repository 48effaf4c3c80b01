import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { startPostgres } from '#persistence/embedded/start-postgres.js';
import { migrate } from '#persistence/migrate.js';
import { migrateQueue } from '#queue/migrate.js';

/** A PostgreSQL of our own, with the settings that it serves with: what it has acknowledged is on the disk. */
export interface FaultServer {
  /** A migrated database with nothing in it. */
  database(name: string): Promise<{ adminUrl: string; appUrl: string }>;
  drop(name: string): Promise<void>;
  /** Immediate shutdown; resolves when it answers again. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

const TEMPLATE = 'faults_template';
const LONGEST_RESTART_MS = 30_000;

export async function startServer(): Promise<FaultServer> {
  const dataDir = mkdtempSync(join(tmpdir(), 'caveat-faults-data-'));
  const postgres = await startPostgres({ dataDir });
  const urls = (name: string): { adminUrl: string; appUrl: string } => {
    const admin = new URL(postgres.adminUrl);
    admin.pathname = `/${name}`;
    const app = new URL(admin);
    [app.username, app.password] = ['caveat', 'only-for-tests'];
    return { adminUrl: admin.href, appUrl: app.href };
  };
  await migrate({
    ...{ adminUrl: postgres.adminUrl, appUrl: urls(TEMPLATE).appUrl, alsoMigrate: migrateQueue },
  });
  return {
    async database(name) {
      await command(postgres.adminUrl, `CREATE DATABASE ${name} TEMPLATE ${TEMPLATE}`);
      return urls(name);
    },
    drop: (name) => command(postgres.adminUrl, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
    async restart() {
      const { pid } = postgres;
      process.kill(pid, 'SIGQUIT');
      for (const end = Date.now() + LONGEST_RESTART_MS; postgres.pid === pid; await pause(20))
        if (Date.now() > end) throw new Error('PostgreSQL did not come back');
    },
    async stop() {
      await postgres.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

const TRIES = 50;

/** One statement on a connection of its own, again while the database is away or in the way of another. */
export async function command(url: string, statement: string, values: unknown[] = []): Promise<void> {
  for (let tries = 1; ; tries += 1)
    try {
      await rowsOf(url, statement, values);
      return;
    } catch (error) {
      if (tries === TRIES) throw error;
      await pause(100);
    }
}

export async function rowsOf<Row extends object>(
  url: string,
  statement: string,
  values: unknown[] = [],
): Promise<Row[]> {
  const client = new Client({ connectionString: url });
  client.on('error', () => {});
  await client.connect();
  try {
    return (await client.query<Row>(statement, values)).rows;
  } finally {
    await client.end().catch(() => {});
  }
}
