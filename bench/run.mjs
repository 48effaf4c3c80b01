// `npm run bench -- [PART …] [--quick] [--json[=FILE]] [--profile]`: builds the sources of this moment into a folder of
// its own, so that nothing built meanwhile gets into a measurement, and runs bench/main.ts there.
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureInstalled, runSteps } from '../scripts/ensure.mjs';
import { runQuietly } from '../scripts/run-quietly.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

await runSteps(async () => {
  await ensureInstalled({ dev: false });
  const built = mkdtempSync(join(tmpdir(), 'caveat-bench-'));
  try {
    await build(built);
    process.exitCode = await run(join(built, 'dist/bench/main.js'), process.argv.slice(2));
  } finally {
    rmSync(built, { recursive: true, force: true });
  }
});

async function build(folder) {
  mkdirSync(join(folder, 'dist'));
  const swc = join(root, 'node_modules/@swc/cli/bin/swc.js');
  const folders = ['apps', 'libs', 'migrations', 'bench'];
  await runQuietly([swc, ...folders, '-d', join(folder, 'dist'), '--ignore', '**/test/**,**/*.mjs,apps/desk/**'], {
    cwd: root,
    name: 'The build of the bench',
    advice: 'Nothing was measured.',
  });
  cpSync(join(root, 'package.json'), join(folder, 'package.json'));
  cpSync(join(root, 'examples'), join(folder, 'examples'), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
}

function run(main, args) {
  const child = spawn(process.execPath, [main, ...args], { cwd: root, stdio: 'inherit' });
  // A terminal sends Ctrl-C to the bench as well, which closes what it has started; we only have to wait for it.
  process.on('SIGINT', () => {});
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });
}
