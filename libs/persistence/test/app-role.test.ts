import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import * as house from '#migrations/1795000000000-first-house.js';
import * as webhooks from '#migrations/1795400000000-webhooks.js';
import * as access from '#migrations/1796000000000-people-and-access.js';
import * as presence from '#migrations/1796500000000-presence.js';
import { DROPPED_TABLES } from '#migrations/1796100000000-leaner-deliveries.js';
import { testDatabase, type TestDatabase } from '../../../test/support/database.js';
import { fillNewsroom, type FilledNewsroom } from './filled-newsroom.js';

let database: TestDatabase;
let owner: Client;
let app: Client;
let ours: FilledNewsroom;
let theirs: FilledNewsroom;

beforeAll(async () => {
  database = await testDatabase();
  owner = new Client({ connectionString: database.adminUrl });
  app = new Client({ connectionString: database.appUrl });
  await Promise.all([owner.connect(), app.connect()]);
  ours = await fillNewsroom(owner);
  theirs = await fillNewsroom(owner);
});
afterAll(async () => {
  await Promise.all([owner.end(), app.end()]);
  await database.drop();
});

const NEWSROOM_TABLES = [
  ...house.NEWSROOM_TABLES,
  ...webhooks.NEWSROOM_TABLES,
  ...access.NEWSROOM_TABLES,
  ...presence.NEWSROOM_TABLES,
].filter((table) => !DROPPED_TABLES.includes(table));
const TABLES = NEWSROOM_TABLES.map((table): [string] => [table]);
const DENIED = /permission denied|must be owner|row-level security/;

/** As the service's role, with a newsroom set as the service sets it; everything is taken back. */
async function inNewsroom<T>(newsroom: string | null, work: () => Promise<T>): Promise<T> {
  await app.query('BEGIN');
  try {
    if (newsroom !== null) await app.query(`SELECT set_config('caveat.newsroom', $1, true)`, [newsroom]);
    return await work();
  } finally {
    await app.query('ROLLBACK');
  }
}

async function allowed(table: string, right: 'INSERT' | 'UPDATE' | 'DELETE'): Promise<boolean> {
  const { rows } = await app.query<{ may: boolean }>('SELECT has_table_privilege($1, $2) AS may', [table, right]);
  return rows[0]?.may === true;
}

describe.each(TABLES)('of %s, the service', (table) => {
  it('sees the rows of its newsroom and no others', async () => {
    const newsrooms = await inNewsroom(ours.newsroom, async () => app.query(`SELECT newsroom_id FROM ${table}`));
    expect(newsrooms.rowCount).toBeGreaterThan(0);
    expect(new Set(newsrooms.rows.map(({ newsroom_id }) => newsroom_id as string))).toEqual(new Set([ours.newsroom]));
    const asked = `SELECT FROM ${table} WHERE newsroom_id = '${theirs.newsroom}'`;
    expect((await inNewsroom(ours.newsroom, async () => app.query(asked))).rowCount).toBe(0);
  });

  it.each([
    ['it forgot its newsroom', null],
    ['its newsroom is empty', ''],
    ['its newsroom is another', '01890000-0000-7000-8000-000000000000'],
  ])('sees nothing where %s', async (_, newsroom) => {
    expect((await inNewsroom(newsroom, async () => app.query(`SELECT FROM ${table}`))).rowCount).toBe(0);
  });

  it('changes and deletes no row of another newsroom', async () => {
    const theirsOnly = `WHERE newsroom_id = '${theirs.newsroom}'`;
    const update = async () => app.query(`UPDATE ${table} SET newsroom_id = newsroom_id ${theirsOnly}`);
    const remove = async () => app.query(`DELETE FROM ${table} ${theirsOnly}`);
    const outcome = async (right: 'UPDATE' | 'DELETE', work: () => Promise<{ rowCount: number | null }>) =>
      inNewsroom(ours.newsroom, async () => work()).then(
        ({ rowCount }) => `${right} ${rowCount}`,
        (error: Error) => error.message,
      );
    const none = async (right: 'UPDATE' | 'DELETE') =>
      (await allowed(table, right)) ? `${right} 0` : `permission denied for table ${table}`;
    expect(await outcome('UPDATE', update)).toBe(await none('UPDATE'));
    expect(await outcome('DELETE', remove)).toBe(await none('DELETE'));
  });

  it('adds no row to another newsroom, nor moves one there', async () => {
    const { rows } = await owner.query<Record<string, unknown>>(
      `SELECT string_agg(quote_ident(attname), ', ') AS columns FROM pg_attribute
        WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = '' AND attidentity = ''`,
      [table],
    );
    const columns = String(rows[0]?.['columns']);
    // A copy of a row that they have, as text: the newsroom's wall must stop it before any other constraint looks.
    const copy = await owner.query<Record<string, unknown>>(
      `SELECT to_jsonb(t) AS row FROM ${table} t WHERE newsroom_id = '${theirs.newsroom}' LIMIT 1`,
    );
    const insert = inNewsroom(ours.newsroom, async () =>
      app.query(`INSERT INTO ${table} (${columns}) SELECT ${columns} FROM jsonb_populate_record(NULL::${table}, $1)`, [
        copy.rows[0]?.['row'],
      ]),
    );
    await expect(insert).rejects.toThrow(/row-level security/);
    const move = inNewsroom(ours.newsroom, async () =>
      app.query(`UPDATE ${table} SET newsroom_id = '${theirs.newsroom}'`),
    );
    await expect(move).rejects.toThrow((await allowed(table, 'UPDATE')) ? /row-level security/ : /permission denied/);
  });

  it.each([
    ['ALTER TABLE % DISABLE ROW LEVEL SECURITY'],
    ['ALTER TABLE % NO FORCE ROW LEVEL SECURITY'],
    ['ALTER TABLE % DISABLE TRIGGER ALL'],
    ['ALTER TABLE % ADD COLUMN more text'],
    ['DROP POLICY own_newsroom ON %'],
    ['CREATE POLICY everything ON % USING (true)'],
    ['DROP TABLE % CASCADE'],
    ['TRUNCATE % CASCADE'],
  ])('may not %s', async (statement) => {
    const attempt = inNewsroom(ours.newsroom, async () => app.query(statement.replace('%', table)));
    await expect(attempt).rejects.toThrow(DENIED);
  });
});

describe('the role of the service', () => {
  it.each([
    ['turn triggers off for its session', `SET session_replication_role = replica`],
    ['become the owner', `SET ROLE postgres`],
    ['be given the right to bypass', `ALTER ROLE caveat_app BYPASSRLS`],
    [
      'put a function of its own in the way',
      'CREATE FUNCTION public.current_newsroom() RETURNS uuid LANGUAGE sql RETURN NULL',
    ],
    ['make a table', 'CREATE TABLE public.mine ()'],
    ['change the list of migrations', 'DELETE FROM migrations'],
  ])('may not %s', async (_, statement) => {
    await expect(inNewsroom(ours.newsroom, async () => app.query(statement))).rejects.toThrow(
      /permission denied|must be/,
    );
  });

  it('is refused, not let through, when it asks for row-level security to be off', async () => {
    const asked = inNewsroom(ours.newsroom, async () => {
      await app.query('SET LOCAL row_security = off');
      return app.query('SELECT FROM claims');
    });
    await expect(asked).rejects.toThrow(/would be affected by row-level security/);
  });

  it('sees by one API key that key and nothing else', async () => {
    const seen = async (table: string) =>
      inNewsroom(null, async () => {
        await app.query(`SELECT set_config('caveat.key', $1, true)`, [ours.key]);
        return (await app.query(`SELECT * FROM ${table}`)).rows as { id: string }[];
      });
    expect((await seen('api_keys')).map(({ id }) => id)).toEqual([ours.key]);
    for (const table of ['newsrooms', ...NEWSROOM_TABLES.filter((each) => each !== 'api_keys')])
      expect([table, await seen(table)]).toEqual([table, []]);
  });

  it.each([
    ['dispatch', ['outbox', 'event_sequence']],
    ['reconcile', ['newsrooms', 'sessions']],
    ['deliver', ['webhook_endpoints', 'webhook_deliveries']],
    ['anything else', []],
  ])('sees across newsrooms, on the duty of %s, only %j', async (duty, tables) => {
    for (const table of ['newsrooms', ...NEWSROOM_TABLES]) {
      const { rowCount } = await inNewsroom(null, async () => {
        await app.query(`SELECT set_config('caveat.duty', $1, true)`, [duty]);
        return app.query(`SELECT FROM ${table}`);
      });
      expect([table, rowCount]).toEqual([table, tables.includes(table) ? 2 : 0]);
    }
  });

  it.each([
    ['reconcile', 'UPDATE newsrooms SET settings_version = 2'],
    ['deliver', `UPDATE webhook_endpoints SET url = 'https://thief.example/'`],
    ['deliver', 'UPDATE webhook_deliveries SET tries = 0'],
  ])('on the duty of %s, changes nothing: %s', async (duty, statement) => {
    const changed = await inNewsroom(null, async () => {
      await app.query(`SELECT set_config('caveat.duty', $1, true)`, [duty]);
      return app.query(statement);
    });
    expect(changed.rowCount).toBe(0);
  });
});
