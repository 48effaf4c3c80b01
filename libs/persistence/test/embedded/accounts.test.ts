import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { giveTo } from '../../src/embedded/database-user.js';
import { startPostgres } from '../../src/embedded/start-postgres.js';
import { buildLauncher, Holder, query, remove, temporaryFolder } from './support.js';

const NOBODY = { uid: 65_534, gid: 65_534 };
const asRoot = process.getuid?.() === 0;
const project = resolve(import.meta.dirname, '../../../..');
const nobodyReachesProject =
  asRoot && spawnSync(process.execPath, ['-e', `fs.readdirSync(${JSON.stringify(project)})`], NOBODY).status === 0;

let folder: string;
let dataDir: string;
beforeEach(() => {
  folder = temporaryFolder();
  dataDir = join(folder, 'data');
});
afterEach(() => remove(folder));

function ownerOf(path: string): number {
  return statSync(path).uid;
}

(asRoot ? describe : describe.skip)('started by root', () => {
  it('runs as another user, and keeps its data in a folder that this user cannot enter', async () => {
    chmodSync(folder, 0o700);
    for (const adopted of [false, false]) {
      const postgres = await startPostgres({ dataDir });
      const status = readFileSync(`/proc/${postgres.pid}/status`, 'utf8');
      expect(status).not.toMatch(/^Uid:\s+0/m);
      expect(ownerOf(join(dataDir, 'postgres/PG_VERSION'))).not.toBe(0);
      await query(postgres.adminUrl, 'CREATE TABLE IF NOT EXISTS kept (); CHECKPOINT; SELECT pg_reload_conf()');
      expect(await query(postgres.adminUrl, `SELECT to_regclass('kept')::text AS kept`)).toEqual([{ kept: 'kept' }]);
      expect(postgres.adopted).toBe(adopted);
      await postgres.stop();
    }
  });

  it('runs out of a project that no other user can enter and whose postinstall scripts did not run', async () => {
    chmodSync(folder, 0o700);
    const holder = new Holder(buildLauncher(folder, 'copy'), dataDir);
    const { adminUrl } = await holder.says((said) => said.adminUrl !== undefined);
    expect(await query(adminUrl!, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await holder.kill();
    const next = await startPostgres({ dataDir });
    expect(next.adopted).toBe(true);
    await next.stop();
  });

  it('takes over a cluster that root has copied', async () => {
    await (await startPostgres({ dataDir })).stop();
    giveTo({ uid: 0, gid: 0 }, join(dataDir, 'postgres'));
    chmodSync(join(dataDir, 'postgres'), 0o755);
    const postgres = await startPostgres({ dataDir });
    expect(await query(postgres.adminUrl, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await postgres.stop();
  });
});

(nobodyReachesProject ? describe : describe.skip)('started by a normal user', () => {
  it('runs as that user, and later for root still as that user', async () => {
    const script = buildLauncher(join(folder, 'program'), 'link');
    mkdirSync(dataDir);
    chownSync(dataDir, NOBODY.uid, NOBODY.gid);
    const holder = new Holder(script, dataDir, NOBODY);
    const { adminUrl } = await holder.says((said) => said.adminUrl !== undefined);
    expect(await query(adminUrl!, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await holder.kill();

    const adopted = await startPostgres({ dataDir });
    expect(adopted.adopted).toBe(true);
    await adopted.stop();
    const again = await startPostgres({ dataDir });
    expect(readFileSync(`/proc/${again.pid}/status`, 'utf8')).toMatch(/^Uid:\s+65534/m);
    await again.stop();
  });

  it('is told whose the data are when they are not its own', async () => {
    const script = buildLauncher(join(folder, 'program'), 'link');
    await (await startPostgres({ dataDir })).stop();
    const { error, name } = await new Holder(script, dataDir, NOBODY).says((said) => said.error !== undefined);
    expect(name).toBe('PostgresStartError');
    expect(error).toContain('must belong to the user who starts Caveat');
  });
});
