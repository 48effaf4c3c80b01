import { describe, expect, it } from '@jest/globals';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';

interface NestCli {
  projects: Record<string, { type: string; root: string; sourceRoot: string; entryFile?: string }>;
}

describe('nest-cli.json', () => {
  it('names every app and every lib that Nest builds, where it is', async () => {
    const { projects } = JSON.parse(await readFile('nest-cli.json', 'utf8')) as NestCli;
    const folders = await Promise.all(
      ['apps', 'libs'].map(async (top) => (await readdir(top)).map((name) => `${top}/${name}`)),
    );
    // Vite builds the desk.
    const built = folders.flat().filter((folder) => folder !== 'apps/desk');
    expect(
      Object.values(projects)
        .map(({ root }) => root)
        .sort(),
    ).toEqual([...built, 'migrations'].sort());
    const named = Object.values(projects).map(({ sourceRoot, entryFile }) =>
      entryFile ? `${sourceRoot}/${entryFile}.ts` : sourceRoot,
    );
    expect(named.filter((path) => !existsSync(path))).toEqual([]);
  });
});
