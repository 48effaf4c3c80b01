import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, rmdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { until } from './until.js';

const ROOT = join(import.meta.dirname, '../..');
const LONGEST_MS = 120_000;

/**
 * Builds the desk of these very sources to where the services of the tests look for it: once for all test files of a run,
 * for a second build would take the first away from under those who use it.
 */
export async function buildDesk(): Promise<void> {
  const built = process.env['CAVEAT_TEST_BUILT'];
  if (!built) throw new Error('CAVEAT_TEST_BUILT is set by test/support/global-setup.mjs');
  const done = join(built, 'desk.built');
  const building = join(built, 'desk.building');
  const mine = async (): Promise<boolean> =>
    mkdir(building).then(
      () => true,
      () => false,
    );
  let isMine = false;
  await until(async () => existsSync(done) || (isMine = await mine()), LONGEST_MS);
  if (!isMine) return;
  try {
    // Another may have done it between the two looks.
    if (existsSync(done)) return;
    await build(join(built, 'dist/apps/desk/built'));
    await writeFile(done, '');
  } finally {
    await rmdir(building);
  }
}

async function build(outDir: string): Promise<void> {
  const vite = join(ROOT, 'node_modules/vite/bin/vite.js');
  const { NODE_OPTIONS: _, ...env } = process.env;
  await promisify(execFile)(process.execPath, [vite, 'build', 'apps/desk', '--outDir', outDir, '--logLevel', 'error'], {
    cwd: ROOT,
    env: { ...env, NODE_ENV: 'production' },
  });
}
