import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { packages, soil } from './plants.js';
import type { Plant } from './plants.js';

const CRUISER = resolve('node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
const CONFIG = resolve('.dependency-cruiser.mjs');
const ROOTS = ['apps', 'libs', 'migrations', 'test', 'bench'];

interface Cruised {
  summary: { violations: { from: string; rule: { name: string } }[] };
}

/**
 * Lays the plants out in a folder of their own, beside the project's package.json and tsconfig.json, and cruises it by
 * the project's rules as `npm run check` does.
 * @returns the names of the rules that each file broke; a file that broke none is missing
 */
export async function rulesBrokenBy(plants: readonly Plant[]): Promise<Map<string, string[]>> {
  const bed = await mkdtemp(join(tmpdir(), 'caveat-plants-'));
  try {
    await Promise.all(['package.json', 'tsconfig.json'].map((file) => cp(file, join(bed, file))));
    await Promise.all(soil.map((file) => write(bed, file, 'export const soil = 1;')));
    await Promise.all(packages.map((name) => install(bed, name)));
    await Promise.all(plants.map(({ file, source }) => write(bed, file, source)));
    return brokenRules(await cruise(bed));
  } finally {
    await rm(bed, { recursive: true });
  }
}

async function cruise(folder: string): Promise<Cruised> {
  const output = ['--config', CONFIG, '--output-type', 'json'];
  const cruised = await promisify(execFile)(process.execPath, [CRUISER, ...output, ...ROOTS], {
    cwd: folder,
    maxBuffer: 64 * 1024 * 1024,
  }).catch(outputOfFailure);
  return JSON.parse(cruised.stdout) as Cruised;
}

/** With violations the cruiser exits by their number; its report is on standard output all the same. */
function outputOfFailure(failure: { stdout?: string; stderr?: string; message: string }): { stdout: string } {
  if (!failure.stdout?.startsWith('{')) throw new Error(`dependency-cruiser: ${failure.stderr ?? failure.message}`);
  return { stdout: failure.stdout };
}

function brokenRules({ summary }: Cruised): Map<string, string[]> {
  const broken = new Map<string, string[]>();
  for (const { from, rule } of summary.violations) broken.set(from, [...(broken.get(from) ?? []), rule.name]);
  return broken;
}

async function install(bed: string, name: string): Promise<void> {
  const folder = `node_modules/${name}`;
  await write(bed, `${folder}/package.json`, JSON.stringify({ name, version: '1.0.0', main: 'index.js' }));
  await write(bed, `${folder}/index.js`, '');
}

async function write(bed: string, file: string, text: string): Promise<void> {
  await mkdir(dirname(join(bed, file)), { recursive: true });
  await writeFile(join(bed, file), text);
}
