import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Client } from 'pg';
import { testDatabase, type TestDatabase } from '../support/database.js';
import { runCaveat } from '../support/processes.js';

jest.setTimeout(120_000);

describe('the command caveat', () => {
  let database: TestDatabase;
  let env: Record<string, string>;

  beforeAll(async () => {
    database = await testDatabase();
    env = { DATABASE_URL: database.appUrl, CAVEAT_PORT: '0' };
  });
  afterAll(async () => database.drop());

  it('makes a newsroom, members and keys, and prints the ids', async () => {
    const create = ['newsroom', 'create', '--name', 'BBC News', '--caveat-name', 'the BBC', '--admin', 'Ada'];
    const made = await runCaveat(create, env);
    expect(made.code).toBe(0);
    const [, newsroom = '', admin = ''] = /newsroom (\S+)\nadmin +(\S+)/.exec(made.printed) ?? [];
    const add = ['member', 'add', '--newsroom', newsroom, '--name', 'Grace', '--role', 'editor'];
    const added = await runCaveat([...add, '--email', 'grace@news.example'], env);
    expect(added).toMatchObject({ code: 0, printed: expect.stringMatching(/^member [0-9a-f-]{36}\n$/) });
    const again = await runCaveat([...add, '--email', 'grace@news.example'], env);
    expect(again).toMatchObject({ code: 1, printed: expect.stringContaining('has this e-mail address') });
    const key = await runCaveat(['key', 'create', '--newsroom', newsroom, '--member', admin], env);
    expect(key.printed).toMatch(/^cvt_[0-9a-f]{32}_[\w-]{43}\n$/);
  });

  it.each([
    [['member', 'add', '--newsroom', 'x', '--name', 'Grace', '--role', 'editor'], '--newsroom takes an id'],
    [['newsroom', 'create', '--name', ' ', '--caveat-name', 'the BBC', '--admin', 'Ada'], '--name: '],
    [['newsroom', 'create', '--name', 'B', '--caveat-name', 'B', '--admin', 'A', '--locale', 'xx'], '--locale: '],
    [['key', 'create', '--newsroom', '0193a000-0000-7000-8000-000000000000'], 'required option'],
    [['jobs', 'run-again', 'no-such-job'], 'No failed job has the id no-such-job'],
  ])('names what is wrong with %j', async (args, said) => {
    const { code, printed } = await runCaveat(args, env);
    expect(printed).toContain(said);
    expect(printed).not.toContain(' at ');
    expect(code).toBe(1);
  });

  it('says where no job has failed for good', async () => {
    expect(await runCaveat(['jobs'], env)).toEqual({ code: 0, printed: 'No job has failed for good.\n' });
    expect(await runCaveat(['jobs', 'list', '--json'], env)).toEqual({ code: 0, printed: '[]\n' });
  });

  it('tells beside the JSON how to have npm print nothing else, where npm has printed more', async () => {
    const list = (more: Record<string, string>) => runCaveat(['jobs', 'list', '--json'], { ...env, ...more });
    const noted = await list({ npm_lifecycle_event: 'caveat' });
    expect(noted.printed).toContain('npm run -s caveat -- ');
    expect(await list({ npm_lifecycle_event: 'caveat', npm_config_loglevel: 'silent' })).toEqual({
      code: 0,
      printed: '[]\n',
    });
  });

  it('refuses to serve as a role that can bypass row-level security, and says how to mend it', async () => {
    const { code, printed } = await runCaveat(['start'], { ...env, DATABASE_URL: database.adminUrl });
    expect(printed).toMatch(/can bypass row-level security.*CAVEAT_ADMIN_URL/s);
    expect(printed).not.toContain(new URL(database.adminUrl).password);
    expect(code).toBe(1);
  });

  it('refuses to serve without its migrations, or with newer ones, and says what to do', async () => {
    const other = await testDatabase();
    const admin = new Client({ connectionString: other.adminUrl });
    await admin.connect();
    try {
      const start = { ...env, DATABASE_URL: other.appUrl };
      await admin.query(
        `INSERT INTO migrations (timestamp, name) VALUES (9999999999999, 'FromTheFuture9999999999999')`,
      );
      const newer = await runCaveat(['api'], start);
      expect(newer).toMatchObject({ code: 1, printed: expect.stringMatching(/newer than this code.*newer release/s) });
      await admin.query('DELETE FROM migrations');
      const missing = await runCaveat(['worker'], start);
      expect(missing).toMatchObject({ code: 1, printed: expect.stringContaining('npm run migrate') });
    } finally {
      await admin.end();
      await other.drop();
    }
  });

  it('says that a database is up to date without being told its owner, and what to do where it is not', async () => {
    const migrate = (env: Record<string, string>) => runCaveat(['migrate'], env);
    expect(await migrate(env)).toEqual({ code: 0, printed: 'The database is up to date.\n' });
    const other = await testDatabase();
    const admin = new Client({ connectionString: other.adminUrl });
    await admin.connect();
    try {
      await admin.query('DELETE FROM bullmq.migration');
      const behind = await migrate({ DATABASE_URL: other.appUrl });
      expect(behind).toMatchObject({ code: 1, printed: expect.stringMatching(/permission denied.*CAVEAT_ADMIN_URL/) });
      await admin.query('DROP SCHEMA bullmq CASCADE');
      const mended = await migrate({ DATABASE_URL: other.appUrl, CAVEAT_ADMIN_URL: other.adminUrl });
      expect(mended).toEqual({ code: 0, printed: 'The database is up to date.\n' });
      expect(await migrate({ DATABASE_URL: other.appUrl })).toMatchObject({ code: 0 });
    } finally {
      await admin.end();
      await other.drop();
    }
  });

  it.each([
    ['a wrong password', { password: 'wrong' }, /password authentication failed.*DATABASE_URL/],
    ['an unknown role', { username: 'nobody-known' }, /authentication failed.*DATABASE_URL/],
    ['a database that is not there', { pathname: '/not_there' }, /does not exist.*npm run migrate.*CAVEAT_ADMIN_URL/],
    ['a server that is not there', { port: '1' }, /DATABASE_URL.*ECONNREFUSED/],
  ])('says in one line what is wrong with %s', async (_, wrong, said) => {
    const url = Object.assign(new URL(database.appUrl), wrong).href;
    for (const command of ['migrate', 'start', 'jobs']) {
      const { code, printed } = await runCaveat([command], { ...env, DATABASE_URL: url, CAVEAT_LOG_LEVEL: 'silent' });
      expect(printed).toMatch(said);
      expect(printed.trimEnd()).not.toContain('\n');
      expect(code).toBe(1);
    }
  });

  it('shows how to run the next command for whoever has started this one', async () => {
    const create = ['newsroom', 'create', '--name', 'BBC News', '--caveat-name', 'the BBC', '--admin', 'Ada'];
    const byNpm = await runCaveat(create, { ...env, npm_lifecycle_event: 'caveat' });
    expect(byNpm.printed).toContain(': npm run caveat -- invite --newsroom');
    const [, shown = ''] = /: (node .+)\n/.exec((await runCaveat(create, env)).printed) ?? [];
    const [, program = '', ...args] = shown.split(' ');
    expect(resolve(program)).toMatch(/main\.js$/);
    const said = args.map((arg) => (arg === 'ADDRESS' ? 'ada@news.example' : arg));
    expect(await runCaveat(said, env)).toMatchObject({ code: 0, printed: expect.stringContaining('/join#cvi_') });
  });

  it.each([
    ['http://127.0.0.1:4747/v1', 'without the /v1'],
    ['127.0.0.1', 'http://127.0.0.1:4747'],
  ])('does not play against %s, and says what would be right', async (url, said) => {
    const played = await runCaveat(['play', '--url', url, '--key', 'cvt_x', 'case.json'], env);
    expect(played).toMatchObject({ code: 2, printed: expect.stringContaining(said) });
  });

  it('names each variable of the environment that cannot be used, and never its value', async () => {
    const { code, printed } = await runCaveat(['start'], {
      DATABASE_URL: 'mysql://me:secret@host/db',
      CAVEAT_PORT: 'x',
    });
    expect(printed).toMatch(/DATABASE_URL must be.*CAVEAT_PORT must be/s);
    expect(printed).not.toContain('secret');
    expect(code).toBe(1);
  });
});
