import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { MIGRATIONS } from '#migrations/all.js';
import { dataSource } from '#persistence/data-source.js';
import { openDatabase } from '#persistence/database.js';
import { migrate } from '#persistence/migrate.js';

const suffix = randomBytes(5).toString('hex');
const role = `service_${suffix}`;
const made = new Set<string>();
let server: Client;

beforeAll(async () => {
  server = new Client({ connectionString: adminUrl('postgres') });
  await server.connect();
});
afterAll(async () => {
  for (const name of made) await server.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  await server.query(`DROP ROLE IF EXISTS ${role}`);
  await server.end();
});

function adminUrl(database: string): string {
  const url = new URL(process.env['CAVEAT_TEST_ADMIN_URL'] ?? '');
  url.pathname = `/${database}`;
  return url.href;
}

/** A database by name, not made yet, with the service's URL. */
function fresh(name: string, user = role): { admin: string; app: string } {
  const database = `${name}_${suffix}`;
  made.add(database);
  const app = new URL(adminUrl(database));
  [app.username, app.password] = [user, 'only-for-tests'];
  return { admin: adminUrl(database), app: app.href };
}

async function run(url: string, ...statements: string[]): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    let rows: Record<string, unknown>[] = [];
    for (const statement of statements) ({ rows } = await client.query<Record<string, unknown>>(statement));
    return rows;
  } finally {
    await client.end();
  }
}

async function open(url: string): Promise<string> {
  return openDatabase({ url, poolSize: 1, applicationName: 'test' }).then(
    async (database) => {
      await database.close();
      return 'ready';
    },
    (error: Error) => `${error.name}: ${error.message}`,
  );
}

/** Tables, columns, constraints, indexes, triggers, policies, functions and grants, as one text. */
async function schema(url: string): Promise<string> {
  const rows = await run(
    url,
    `SELECT string_agg(line, E'\\n' ORDER BY line) AS text FROM (
      SELECT format('%s.%s %s', attrelid::regclass, attname, format_type(atttypid, atttypmod)) AS line FROM pg_attribute a
        JOIN pg_class c ON c.oid = attrelid WHERE relnamespace = 'public'::regnamespace AND attnum > 0
      UNION ALL SELECT conrelid::regclass || ' ' || pg_get_constraintdef(oid) FROM pg_constraint
        WHERE connamespace = 'public'::regnamespace
      UNION ALL SELECT indexdef FROM pg_indexes WHERE schemaname = 'public'
      UNION ALL SELECT pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal
      UNION ALL SELECT format('%s %s %s %s', polrelid::regclass, polname, polcmd, pg_get_expr(polqual, polrelid)) FROM pg_policy
      UNION ALL SELECT pg_get_functiondef(p.oid) FROM pg_proc p JOIN pg_language l ON l.oid = prolang
        WHERE pronamespace = 'public'::regnamespace AND lanname IN ('sql', 'plpgsql')
      UNION ALL SELECT format('%s %s', relname, relacl) FROM pg_class WHERE relnamespace = 'public'::regnamespace
    ) all_of_it`,
  );
  return String(rows[0]?.['text']);
}

describe('the service', () => {
  it('does not start on a database without migrations, and says to run migrate', async () => {
    const { admin, app } = fresh('bare');
    await run(adminUrl('postgres'), `CREATE DATABASE ${new URL(admin).pathname.slice(1)}`);
    await run(admin, `CREATE ROLE ${role} LOGIN PASSWORD 'only-for-tests'`);
    expect(await open(app)).toMatch(/^NotReady: The database lacks \d+ migration.*npm run migrate/);
    await migrate({ adminUrl: adminUrl('postgres'), appUrl: app });
    expect(await open(app)).toBe('ready');
  });

  it('does not start on a database that has a migration this code does not know', async () => {
    const { admin, app } = fresh('newer');
    await migrate({ adminUrl: adminUrl('postgres'), appUrl: app });
    await run(admin, `INSERT INTO migrations (timestamp, name) VALUES (9999999999999, 'SomethingNewer9999999999999')`);
    expect(await open(app)).toMatch(/^NotReady: .*newer than this code.*SomethingNewer9999999999999/);
    await run(admin, `DELETE FROM migrations WHERE name = '${MIGRATIONS[0].name}'`);
    expect(await open(app)).toMatch(/^NotReady: The database lacks/);
  });

  it.each([
    ['a superuser', () => ''],
    ['a role with BYPASSRLS', (name: string) => `CREATE ROLE ${name} LOGIN BYPASSRLS PASSWORD 'only-for-tests'`],
    [
      'a role that may become one with BYPASSRLS',
      (name: string) =>
        `CREATE ROLE ${name}_group BYPASSRLS; CREATE ROLE ${name} LOGIN PASSWORD 'only-for-tests' IN ROLE ${name}_group`,
    ],
  ])('does not start as %s', async (_, making) => {
    const name = `bypasser_${randomBytes(5).toString('hex')}`;
    const { admin, app } = fresh('roles');
    await migrate({ adminUrl: adminUrl('postgres'), appUrl: app });
    const sql = making(name);
    if (sql !== '') await run(admin, sql, `GRANT caveat_app TO ${name}`);
    const url = sql === '' ? admin : fresh('roles', name).app;
    expect(await open(url)).toMatch(/^NotReady: The role ".*" of DATABASE_URL can bypass row-level security.*migrate/);
    if (sql !== '') await run(admin, `DROP ROLE ${name}`, `DROP ROLE IF EXISTS ${name}_group`);
  });

  it('says that the database cannot be reached where it cannot', async () => {
    expect(await open('postgres://nobody@127.0.0.1:1/none')).toMatch(/^DatabaseUnavailable: /);
  });
});

describe('migrating', () => {
  it('twice changes nothing', async () => {
    const { admin, app } = fresh('twice');
    expect(await migrate({ adminUrl: adminUrl('postgres'), appUrl: app })).toEqual(MIGRATIONS.map(({ name }) => name));
    const before = await schema(admin);
    expect(await migrate({ adminUrl: adminUrl('postgres'), appUrl: app })).toEqual([]);
    expect(await schema(admin)).toBe(before);
  });

  it('down and up again gives the same schema', async () => {
    const { admin, app } = fresh('down');
    await migrate({ adminUrl: adminUrl('postgres'), appUrl: app });
    const before = await schema(admin);
    const source = dataSource({ url: admin, poolSize: 1, applicationName: 'test' });
    await source.initialize();
    for (const _ of MIGRATIONS) await source.undoLastMigration();
    await source.destroy();
    const left = await run(
      admin,
      `SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'`,
    );
    expect(left).toEqual([{ relname: 'migrations' }]);
    expect(await open(app)).toMatch(/^NotReady/);
    await migrate({ adminUrl: adminUrl('postgres'), appUrl: app });
    expect(await schema(admin)).toBe(before);
    expect(await open(app)).toBe('ready');
  });

  it('in several processes at once, from no database and no role: they do not clash, and one does the work', async () => {
    const name = `fresh_${suffix}`;
    const { app } = fresh('at_once', name);
    const built = pathToFileURL(join(process.env['CAVEAT_TEST_BUILT'] ?? '', 'dist/libs/persistence/src/migrate.js'));
    const script = `const { migrate } = await import('${built.href}');
      console.log(JSON.stringify(await migrate(${JSON.stringify({ adminUrl: adminUrl('postgres'), appUrl: app })})));`;
    const processes = Array.from({ length: 4 }, async () =>
      promisify(execFile)(process.execPath, ['--input-type=module', '-e', script]),
    );
    const said = (await Promise.all(processes)).map(({ stdout }) => JSON.parse(stdout) as string[]);
    expect(said.filter((names) => names.length > 0)).toEqual([MIGRATIONS.map((migration) => migration.name)]);
    expect(await open(app)).toBe('ready');
    await run(adminUrl('postgres'), `DROP DATABASE at_once_${suffix} WITH (FORCE)`, `DROP ROLE ${name}`);
  });
});
