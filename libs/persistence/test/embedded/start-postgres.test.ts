import { chownSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { once } from 'node:events';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startPostgres } from '../../src/embedded/start-postgres.js';
import { query, remove, temporaryFolder } from './support.js';

let folder: string;
let dataDir: string;
beforeAll(() => {
  folder = temporaryFolder();
  dataDir = join(folder, 'data');
});
afterAll(() => remove(folder));

describe('the embedded PostgreSQL', () => {
  it('keeps its data from one start to the next', async () => {
    const first = await startPostgres({ dataDir });
    await query(first.adminUrl, 'CREATE TABLE kept AS SELECT 42 AS answer');
    await first.stop();
    await expect(query(first.adminUrl, 'SELECT 1')).rejects.toThrow('ECONNREFUSED');

    const second = await startPostgres({ dataDir });
    try {
      expect(await query(second.adminUrl, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
      expect({ port: second.port, adopted: second.adopted }).toEqual({ port: first.port, adopted: false });
    } finally {
      await second.stop();
    }
  });

  it('tells letters of every script, lets nobody in without the password, and is as safe as it is meant to be', async () => {
    const postgres = await startPostgres({ dataDir });
    try {
      const [settings] = await query(
        postgres.adminUrl,
        `SELECT lower('КУРСК') AS lower, current_setting('server_encoding') AS encoding, datlocale AS locale,
                current_setting('fsync') AS fsync, current_setting('max_connections') AS connections
           FROM pg_database WHERE datname = 'postgres'`,
      );
      expect(settings).toEqual({
        lower: 'курск',
        encoding: 'UTF8',
        locale: 'C.UTF-8',
        fsync: 'on',
        connections: '200',
      });
      await query(postgres.adminUrl, 'CREATE EXTENSION pg_trgm; CREATE EXTENSION unaccent');
      expect(await query(postgres.adminUrl, `SELECT similarity('Курск', 'Курску') > 0.5 AS alike`)).toEqual([
        { alike: true },
      ]);
      const stranger = new URL(postgres.adminUrl);
      stranger.password = 'guessed';
      await expect(query(stranger.href, 'SELECT 1')).rejects.toThrow('password authentication failed');
      expect(statSync(join(dataDir, 'secrets/postgres')).mode & 0o777).toBe(0o600);
    } finally {
      await postgres.stop();
    }
  });

  it('takes the short cuts of throwaway data only where asked', async () => {
    const postgres = await startPostgres({ dataDir, throwaway: true });
    try {
      expect(await query(postgres.adminUrl, 'SHOW fsync')).toEqual([{ fsync: 'off' }]);
    } finally {
      await postgres.stop();
    }
  });

  it('is one for all who start it at once, and runs until the last of them stops it', async () => {
    const [first, second] = await Promise.all([startPostgres({ dataDir }), startPostgres({ dataDir })]);
    expect(second.pid).toBe(first.pid);
    expect([first.adopted, second.adopted].sort()).toEqual([false, true]);
    await first.stop();
    await first.stop();
    expect(await query(second.adminUrl, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await second.stop();
    await expect(query(second.adminUrl, 'SELECT 1')).rejects.toThrow('ECONNREFUSED');
  });

  it('takes another port when that of last time is occupied', async () => {
    const first = await startPostgres({ dataDir });
    await first.stop();
    const occupier = createServer().listen(first.port, '127.0.0.1');
    await once(occupier, 'listening');
    const second = await startPostgres({ dataDir });
    try {
      expect(second.port).not.toBe(first.port);
      expect(await query(second.adminUrl, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    } finally {
      await second.stop();
      occupier.close();
    }
  });

  it.each([
    ['of another version', 'postgres/PG_VERSION', '17\n', /made by PostgreSQL 17; this is 18/],
    [
      'whose settings are broken',
      'postgres/postgresql.conf',
      'nonsense',
      /The end of .*postgres\.log:[^]*syntax error/,
    ],
    ['that is not whole', 'postgres/global/pg_control', undefined, /holds no whole database/],
    ['whose password is lost', 'secrets/postgres', undefined, /put .*secrets\/postgres back/],
  ])('refuses a cluster %s, says so, and leaves it as it is', async (_which, name, content, message) => {
    const path = join(dataDir, name);
    const aside = join(folder, 'aside');
    await (await startPostgres({ dataDir })).stop();
    renameSync(path, aside);
    if (content !== undefined) {
      writeFileSync(path, content);
      chownSync(path, statSync(aside).uid, statSync(aside).gid);
    }
    for (const _time of ['first', 'second']) await expect(startPostgres({ dataDir })).rejects.toThrow(message);
    renameSync(aside, path);
    await (await startPostgres({ dataDir })).stop();
  });

  it('says what to do when the folder cannot be made', async () => {
    const file = join(folder, 'file');
    writeFileSync(file, 'stands where a folder should');
    await expect(startPostgres({ dataDir: file })).rejects.toMatchObject({
      name: 'PostgresStartError',
      message: expect.stringContaining('set CAVEAT_DATA'),
    });
  });
});
