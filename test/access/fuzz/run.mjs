// `node test/access/fuzz/run.mjs [--requests N] [--seed N]`:
// builds the sources of this moment into a folder of its own, so that nothing built meanwhile gets into a process that is
// started again, and runs test/faults/main.ts there.
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureInstalled, runSteps } from '../../scripts/ensure.mjs';
import { runQuietly } from '../../scripts/run-quietly.mjs';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

await runSteps(async () => {
  await ensureInstalled({ dev: true });
  const built = mkdtempSync(join(tmpdir(), 'caveat-faults-'));
  try {
    await build(built);
    process.exitCode = await run(built, process.argv.slice(2));
  } finally {
    rmSync(built, { recursive: true, force: true });
  }
});

async function build(folder) {
  mkdirSync(join(folder, 'dist'));
  const swc = join(root, 'node_modules/@swc/cli/bin/swc.js');
  const sources = ['apps', 'libs', 'migrations', 'test/faults', 'test/support'];
  await runQuietly([swc, ...sources, '-d', join(folder, 'dist'), '--ignore', '**/*.test.ts,**/*.mjs,*/*/test/**'], {
    cwd: root,
    name: 'The build of the fault tests',
    advice: 'Nothing was tested.',
  });
  cpSync(join(root, 'package.json'), join(folder, 'package.json'));
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
}

function run(built, args) {
  const child = spawn(process.execPath, [join(built, 'dist/test/access/fuzz/main.js'), ...args], {
    cwd: root,
    env: { ...process.env, CAVEAT_TEST_BUILT: built },
    stdio: 'inherit',
  });
  // A terminal sends Ctrl-C to the child as well, which ends what it has started; we only have to wait for it.
  process.on('SIGINT', () => {});
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });
}
