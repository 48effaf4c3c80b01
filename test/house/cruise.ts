import { resolve } from 'node:path';
import { Bed } from './bed.js';
import type { Plant } from './plants.js';
import { packages, soil } from './plants.js';
import { reportOf } from './run.js';

const CRUISER = resolve('node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
const FOLDERS = ['apps', 'libs', 'migrations', 'test', 'bench'];

interface Cruise {
  summary: { violations: { from: string; rule: { name: string } }[] };
}

/**
 * Cruises the planted files by the project's own rules, as `npm run check` does.
 * @returns the names of the rules that each file broke; a file that broke none is missing
 */
export async function rulesBrokenBy(plants: readonly Plant[]): Promise<Map<string, string[]>> {
  const bed = await Bed.dig(['package.json', 'tsconfig.json', '.dependency-cruiser.mjs']);
  try {
    await Promise.all(soil.map((file) => bed.plant(file, 'export const soil = 1;')));
    await Promise.all(packages.map((name) => plantPackage(bed, name)));
    await Promise.all(plants.map(({ file, source }) => bed.plant(file, source)));
    const args = ['--config', '.dependency-cruiser.mjs', '--output-type', 'json', ...FOLDERS];
    return byFile(await reportOf<Cruise>(CRUISER, args, bed.folder));
  } finally {
    await bed.clear();
  }
}

async function plantPackage(bed: Bed, name: string): Promise<void> {
  const folder = `node_modules/${name}`;
  await bed.plant(`${folder}/package.json`, JSON.stringify({ name, version: '1.0.0', main: 'index.js' }));
  await bed.plant(`${folder}/index.js`, '');
}

function byFile({ summary }: Cruise): Map<string, string[]> {
  const broken = new Map<string, string[]>();
  for (const { from, rule } of summary.violations) broken.set(from, [...(broken.get(from) ?? []), rule.name]);
  return broken;
}
