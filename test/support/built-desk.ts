import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

const ROOT = join(import.meta.dirname, '../..');

/** Builds the desk of these very sources to where the services of the tests look for it. */
export async function buildDesk(): Promise<void> {
  const built = process.env['CAVEAT_TEST_BUILT'];
  if (!built) throw new Error('CAVEAT_TEST_BUILT is set by test/support/global-setup.mjs');
  const vite = join(ROOT, 'node_modules/vite/bin/vite.js');
  const to = ['--outDir', join(built, 'dist/apps/desk/built'), '--logLevel', 'error'];
  const { NODE_OPTIONS: _, ...env } = process.env;
  await promisify(execFile)(process.execPath, [vite, 'build', 'apps/desk', ...to], {
    cwd: ROOT,
    env: { ...env, NODE_ENV: 'production' },
  });
}
