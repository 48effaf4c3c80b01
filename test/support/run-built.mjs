// Runs a program of the tests on a build of the sources of this moment, in a folder of its own: so that nothing that is
// built meanwhile gets into a process that it starts.
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureInstalled, runSteps } from '../../scripts/ensure.mjs';
import { runQuietly } from '../../scripts/run-quietly.mjs';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** `folders`: of tests, which are built beside the service. `main`: what is run, of the build. `name`: what it is called. */
export async function runBuilt({ folders, main, name }) {
  await runSteps(async () => {
    await ensureInstalled({ dev: true });
    const built = mkdtempSync(join(tmpdir(), 'caveat-built-'));
    try {
      await build(built, folders, name);
      process.exitCode = await run(built, main, process.argv.slice(2));
    } finally {
      rmSync(built, { recursive: true, force: true });
    }
  });
}

async function build(folder, folders, name) {
  mkdirSync(join(folder, 'dist'));
  const swc = join(root, 'node_modules/@swc/cli/bin/swc.js');
  const sources = ['apps', 'libs', 'migrations', 'test/support', ...folders];
  await runQuietly([swc, ...sources, '-d', join(folder, 'dist'), '--ignore', '**/*.test.ts,**/*.mjs,*/*/test/**'], {
    cwd: root,
    name: `The build of ${name}`,
    advice: 'Nothing was tested.',
  });
  cpSync(join(root, 'package.json'), join(folder, 'package.json'));
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
}

function run(built, main, args) {
  const child = spawn(process.execPath, [join(built, 'dist', main), ...args], {
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
