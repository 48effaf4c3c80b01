import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { identityOf } from '../../src/embedded/process-identity.js';
import { startPostgres } from '../../src/embedded/start-postgres.js';
import { buildLauncher, Holder, query, remove, temporaryFolder } from './support.js';

let folder: string;
let dataDir: string;
beforeEach(() => {
  folder = temporaryFolder();
  dataDir = join(folder, 'data');
});
afterEach(() => remove(folder));

describe('after kill -9', () => {
  it('of the service, the next start adopts the PostgreSQL that it left running, and stops it in the end', async () => {
    const holder = new Holder(buildLauncher(folder, 'link'), dataDir);
    const { adminUrl, pid } = await holder.says((said) => said.pid !== undefined);
    await query(adminUrl!, 'CREATE TABLE kept AS SELECT 42 AS answer');
    await holder.kill();

    const next = await startPostgres({ dataDir });
    expect({ pid: next.pid, adopted: next.adopted }).toEqual({ pid, adopted: true });
    expect(await query(next.adminUrl, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
    await next.stop();
    expect(identityOf(pid!)).toBeUndefined();
  });

  it('of the service while it creates the database, the next start begins again', async () => {
    const holder = new Holder(buildLauncher(folder, 'link'), dataDir);
    await holder.says((said) => said.step === 'Creating the database');
    while (!readdirSync(dataDir).some((name) => existsSync(join(dataDir, name, 'cluster/base')))) await delay(5);
    await holder.kill();
    expect(existsSync(join(dataDir, 'postgres'))).toBe(false);

    const next = await startPostgres({ dataDir });
    expect(await query(next.adminUrl, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await next.stop();
    expect(readdirSync(dataDir).filter((name) => name.includes('draft') || name.endsWith('.lock'))).toEqual([]);
  });

  it('of PostgreSQL while nobody watches, with a child of it deep in a query, the next start recovers', async () => {
    const holder = new Holder(buildLauncher(folder, 'link'), dataDir);
    const { adminUrl, pid } = await holder.says((said) => said.pid !== undefined);
    await query(adminUrl!, 'CREATE TABLE kept AS SELECT 42 AS answer');
    const busy = query(adminUrl!, 'SELECT count(*) FROM generate_series(1, 1e12::bigint)').catch(() => 'broken off');
    await delay(200);
    await holder.kill();
    process.kill(pid!, 'SIGKILL');

    const next = await startPostgres({ dataDir });
    expect(next.adopted).toBe(false);
    expect(await query(next.adminUrl, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
    await next.stop();
    expect(await busy).toBe('broken off');
  });

  it('of PostgreSQL under a running service, it comes back by itself on the same port', async () => {
    const steps: string[] = [];
    const postgres = await startPostgres({ dataDir, onProgress: (step) => steps.push(step) });
    const { pid, adminUrl } = postgres;
    await query(adminUrl, 'CREATE TABLE kept AS SELECT 42 AS answer');
    process.kill(pid, 'SIGKILL');
    while (postgres.pid === pid) await delay(20);
    expect(await query(adminUrl, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
    expect(steps).toContain('PostgreSQL has died');
    await postgres.stop();
    expect(identityOf(postgres.pid)).toBeUndefined();
  });
});

describe('a postmaster.pid left behind', () => {
  it('keeps nothing from starting, whatever it names', async () => {
    const other = await startPostgres({ dataDir: join(folder, 'other') });
    await (await startPostgres({ dataDir })).stop();
    const noPostgres = process.pid;
    const gone = 2 ** 22 - 1;
    for (const named of [noPostgres, gone, '', other.pid]) {
      const lines = [named, join(dataDir, 'postgres'), 1, other.port, '', '127.0.0.1', '1 1', 'ready'];
      writeFileSync(join(dataDir, 'postgres/postmaster.pid'), lines.join('\n'));
      const postgres = await startPostgres({ dataDir });
      expect({ named, adopted: postgres.adopted }).toEqual({ named, adopted: false });
      expect(postgres.pid).not.toBe(other.pid);
      expect(await query(postgres.adminUrl, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
      await postgres.stop();
    }
    expect(await query(other.adminUrl, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await other.stop();
  });
});

it('begins in a folder where an empty one stands for the cluster', async () => {
  mkdirSync(join(dataDir, 'postgres'), { recursive: true });
  const postgres = await startPostgres({ dataDir });
  expect(await query(postgres.adminUrl, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  await postgres.stop();
});
