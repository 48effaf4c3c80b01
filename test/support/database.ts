import { randomBytes } from 'node:crypto';
import { Client } from 'pg';

/** A database of a test's own, cloned from the migrated template. */
export interface TestDatabase {
  /** As the owner and superuser, who row-level security does not bind. */
  readonly adminUrl: string;
  /** As the role of the service. */
  readonly appUrl: string;
  drop(): Promise<void>;
}

/** Clones the template; takes some 50 ms. Drop it when done. */
export async function testDatabase(): Promise<TestDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  const admin = new URL(needed('CAVEAT_TEST_ADMIN_URL'));
  const app = new URL(needed('CAVEAT_TEST_APP_URL'));
  await asAdmin(admin.href, `CREATE DATABASE ${name} TEMPLATE caveat_template`);
  const server = admin.href;
  admin.pathname = `/${name}`;
  app.pathname = `/${name}`;
  return {
    adminUrl: admin.href,
    appUrl: app.href,
    drop: () => asAdmin(server, `DROP DATABASE ${name} WITH (FORCE)`),
  };
}

async function asAdmin(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

function needed(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is set by test/support/global-setup.mjs`);
  return value;
}
