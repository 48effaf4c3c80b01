#!/usr/bin/env node
/**
 * `npm run check`: everything that a reviewer should not have to look for. All steps run even when one fails; the output
 * of a step that failed is printed whole. `node scripts/check.mjs lint types` runs these steps alone.
 */
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { ensureInstalled, runSteps } from './ensure.mjs';

const ROOT = resolve(import.meta.dirname, '..');

/** Name → command of node_modules/.bin. The longest come first, so that no core idles at the end. */
const STEPS = {
  types: 'tsc -p tsconfig.json',
  format: 'prettier --check --log-level warn .',
  directions: 'depcruise --config .dependency-cruiser.mjs apps libs migrations test bench',
  lint: 'oxlint --type-aware --deny-warnings',
  'dead code': 'knip',
  'types of the domain': 'tsc -p libs/domain/tsconfig.json',
  'types of the desk': 'tsc -p apps/desk/tsconfig.json',
  'types of the pages': 'tsc -p apps/api/src/pages/browser/tsconfig.json',
};

/** @returns {Promise<{ ok: boolean, seconds: number, output: string }>} */
function run(command) {
  const [tool, ...args] = command.split(' ');
  const started = performance.now();
  return new Promise((settle) => {
    const child = spawn(join(ROOT, 'node_modules/.bin', tool), args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
    const chunks = [];
    const finish = (ok) =>
      settle({ ok, seconds: (performance.now() - started) / 1000, output: Buffer.concat(chunks).toString() });
    child.stdout.on('data', (chunk) => chunks.push(chunk));
    child.stderr.on('data', (chunk) => chunks.push(chunk));
    child.on('error', (error) => {
      chunks.push(Buffer.from(`${error.message}\n`));
      finish(false);
    });
    child.on('close', (code) => finish(code === 0));
  });
}

/** Takes steps off the common list until it is empty; one such lane a core. */
async function lane(waiting, failed) {
  for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
    const { ok, seconds, output } = await run(STEPS[name]);
    console.log(`${ok ? 'ok    ' : 'failed'} ${seconds.toFixed(1).padStart(5)} s  ${name}`);
    if (ok) continue;
    failed.push(name);
    console.log(`\n$ ${STEPS[name]}\n${output}`);
  }
}

async function check(names) {
  const started = performance.now();
  const waiting = [...names];
  const failed = [];
  await Promise.all(Array.from({ length: Math.min(2, availableParallelism()) }, () => lane(waiting, failed)));
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(failed.length === 0 ? `All in order, ${seconds} s.` : `Failed: ${failed.join(', ')} (${seconds} s).`);
  process.exitCode = failed.length === 0 ? 0 : 1;
}

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !Object.hasOwn(STEPS, name));
if (unknown.length > 0) {
  console.error(`No such step: ${unknown.join(', ')}. There are: ${Object.keys(STEPS).join(', ')}.`);
  process.exit(2);
}

await runSteps(async () => {
  await ensureInstalled({ dev: true });
  await check(asked.length > 0 ? asked : Object.keys(STEPS));
});
