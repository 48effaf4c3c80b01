import { readdir, readFile } from 'node:fs/promises';
import { isBuiltin } from 'node:module';
import { expect, it } from '@jest/globals';

const IMPORTED =
  /(?:^|\n)\s*(?:import|export)\s(?!type\s)(?:[^'";]*?\sfrom\s)?['"]([^'"]+)['"]|import\(['"]([^'"]+)['"]\)/g;

/** Packages that the sources of a folder import, types apart. */
async function packagesIn(folder: string): Promise<string[]> {
  const names = await readdir(folder, { recursive: true });
  const sources = names.filter((name) => /\.(m?js|tsx?)$/.test(name) && !/(^|\/)test\//.test(name));
  const texts = await Promise.all(sources.map(async (name) => readFile(`${folder}/${name}`, 'utf8')));
  return texts.flatMap((text) =>
    [...text.matchAll(IMPORTED)]
      .map(([, from, later]) => from ?? later ?? '')
      .filter((name) => !/^[.#]/.test(name) && !isBuiltin(name))
      .map((name) => name.split('/', name.startsWith('@') ? 2 : 1).join('/')),
  );
}

it('whatever runs or is built on a fresh machine is installed there: npm start installs no devDependencies', async () => {
  const { dependencies } = JSON.parse(await readFile('package.json', 'utf8')) as { dependencies: object };
  const imported = (await Promise.all(['apps', 'libs', 'migrations', 'scripts'].map(packagesIn))).flat();
  expect(imported).toEqual(expect.arrayContaining(['@nestjs/common', 'openapi-fetch', 'react', 'vite', 'pg']));
  expect([...new Set(imported)].filter((name) => !Object.hasOwn(dependencies, name))).toEqual([]);
});
