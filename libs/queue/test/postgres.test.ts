import { execFileSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { uuidv7 } from 'uuidv7';
import { migrateQueue } from '../src/migrate.js';
import { openQueue } from '../src/queue.js';
import { asOwner, builtQueue, postgresForTests, silent, until } from './support.js';
import type { TestPostgres } from './support.js';

describe('the queue in PostgreSQL', () => {
  let server: TestPostgres;

  beforeAll(async () => {
    server = await postgresForTests();
  });
  afterAll(() => server?.stop());

  it('says that its schema is missing, and works once it is there', async () => {
    const queue = openQueue({ postgresUrl: server.appUrl, logger: silent });
    await expect(queue.ping()).rejects.toThrow('"bullmq" is not initialized');
    await asOwner(server.adminUrl, (client) => migrateQueue(client, server.appRole));
    await queue.ping();
    await queue.close();
  });

  it('bears being migrated by several processes at once, and again', async () => {
    const migrate = () => asOwner(server.adminUrl, (client) => migrateQueue(client, server.appRole));
    await Promise.all([migrate(), migrate(), migrate()]);
    await migrate();
  });

  it.each([
    ['a table', 'CREATE TABLE bullmq.mine ()'],
    ['a sequence', 'CREATE SEQUENCE bullmq.mine'],
    ['a version', 'INSERT INTO bullmq.migration (version) VALUES (9999)'],
    ['a looser rule', 'ALTER TABLE bullmq.job DROP CONSTRAINT job_pkey'],
  ])('lets the application role add jobs, but not %s', async (_what, sql) => {
    await expect(asOwner(server.appUrl, (client) => client.query(sql))).rejects.toThrow(
      /permission denied|must be owner/,
    );
  });

  it('keeps to its schema and to four connections, whatever the URL and the role ask for', async () => {
    await asOwner(server.adminUrl, (client) => client.query('ALTER ROLE caveat_app SET search_path TO nowhere'));
    const queue = openQueue({ postgresUrl: `${server.appUrl}?options=-csearch_path%3Delsewhere`, logger: silent });
    let runs = 0;
    const spread = () => Promise.resolve((runs++, { kind: 'done' as const }));
    queue.work(
      { assess: spread, spread, recheck: spread, outdated: spread, reword: spread, deliver: spread },
      { concurrency: 16 },
    );
    const payload = () => ({ newsroomId: uuidv7(), spreadId: uuidv7() });
    await queue.add(Array.from({ length: 64 }, () => ({ name: 'spread' as const, payload: payload() })));
    await until(() => runs === 64);
    const { rows } = await asOwner(server.adminUrl, (client) =>
      client.query("SELECT count(*)::int FROM pg_stat_activity WHERE usename = 'caveat_app'"),
    );
    expect(rows[0]).toEqual({ count: 4 });
    await queue.close();
  });

  it('never loads the client of Redis', () => {
    const script = `
      import { createRequire } from 'node:module';
      const { openQueue } = await import('${builtQueue}');
      const queue = openQueue({ postgresUrl: '${server.appUrl}', logger: console });
      await queue.ping();
      await queue.close();
      const loaded = Object.keys(createRequire('${builtQueue}').cache).map((path) => path.split('node_modules/').at(-1));
      console.log(['bullmq/', 'ioredis/'].map((name) => loaded.some((path) => path.startsWith(name))).join());
    `;
    const args = ['--input-type=module', '--eval', script];
    expect(execFileSync(process.execPath, args, { encoding: 'utf8' })).toBe('true,false\n');
  });
});
