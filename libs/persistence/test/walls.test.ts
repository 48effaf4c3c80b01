import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { uuidv7 } from 'uuidv7';
import * as house from '#migrations/1795000000000-first-house.js';
import * as webhooks from '#migrations/1795400000000-webhooks.js';
import * as access from '#migrations/1796000000000-people-and-access.js';
import * as marks from '#migrations/1796200000000-held-lines.js';
import * as presence from '#migrations/1796500000000-presence.js';
import { DROPPED_TABLES } from '#migrations/1796100000000-leaner-deliveries.js';
import { testDatabase, type TestDatabase } from '../../../test/support/database.js';

describe('the walls between newsrooms', () => {
  let database: TestDatabase;
  let app: Client;

  beforeAll(async () => {
    database = await testDatabase();
    app = new Client({ connectionString: database.appUrl });
    await app.connect();
  });

  afterAll(async () => {
    await app.end();
    await database.drop();
  });

  it('stand on every table that tells of a newsroom or a person: row-level security is enabled and forced', async () => {
    const { rows } = await app.query<{ relname: string; forced: boolean }>(
      `SELECT relname, relrowsecurity AND relforcerowsecurity AS forced FROM pg_class
        WHERE relkind IN ('r', 'p') AND relnamespace = 'public'::regnamespace AND relname NOT IN ('migrations', 'rate_limits') ORDER BY relname`,
    );
    expect(rows.map(({ relname }) => relname)).toEqual(
      [
        ...house.NEWSROOM_TABLES,
        ...webhooks.NEWSROOM_TABLES,
        ...access.NEWSROOM_TABLES,
        ...access.PERSON_TABLES,
        ...marks.NEWSROOM_TABLES,
        ...presence.NEWSROOM_TABLES,
        'newsrooms',
      ]
        .filter((table) => !DROPPED_TABLES.includes(table))
        .toSorted(),
    );
    expect(rows.filter(({ forced }) => !forced)).toEqual([]);
  });

  it('return nothing to a query that forgot its newsroom, and to one of another newsroom', async () => {
    const id = uuidv7();
    await app.query('BEGIN');
    await app.query(`SELECT set_config('caveat.newsroom', $1, true)`, [id]);
    await app.query('INSERT INTO newsrooms (id, settings_version, created_at) VALUES ($1, 1, now())', [id]);
    const own = await app.query('SELECT id FROM newsrooms');
    await app.query('COMMIT');
    expect(own.rowCount).toBe(1);
    expect((await app.query('SELECT id FROM newsrooms')).rowCount).toBe(0);
    await app.query('BEGIN');
    await app.query(`SELECT set_config('caveat.newsroom', $1, true)`, [uuidv7()]);
    expect((await app.query('SELECT id FROM newsrooms')).rowCount).toBe(0);
    await app.query('ROLLBACK');
  });

  it('refuse a row of another newsroom', async () => {
    await app.query('BEGIN');
    await app.query(`SELECT set_config('caveat.newsroom', $1, true)`, [uuidv7()]);
    const foreign = app.query('INSERT INTO newsrooms (id, settings_version, created_at) VALUES ($1, 1, now())', [
      uuidv7(),
    ]);
    await expect(foreign).rejects.toThrow(/row-level security/);
    await app.query('ROLLBACK');
  });
});
