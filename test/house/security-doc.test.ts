import { beforeAll, describe, expect, it } from '@jest/globals';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

interface Row {
  readonly requirement: string;
  readonly level: string;
  readonly state: string;
  /** Each as file › test. */
  readonly tests: readonly string[];
}

describe('docs/security.md', () => {
  let text: string;
  let rows: Row[];
  /** The sources of tests, by their paths. */
  let tests: Map<string, string>;

  beforeAll(async () => {
    text = await readFile('docs/security.md', 'utf8');
    rows = [...text.matchAll(/^\| (\d+\.\d+\.\d+) \| (\d) \| ([^|]*) \| [^|]* \| ([^|]*) \|$/gm)].map(
      ([, requirement = '', level = '', state = '', named = '']) => ({
        ...{ requirement, level, state: state.trim() },
        tests: named
          .split('<br>')
          .map((each) => each.trim())
          .filter(Boolean),
      }),
    );
    tests = new Map();
    for (const root of ['apps', 'libs', 'test'])
      for (const path of await readdir(root, { recursive: true }))
        if (path.endsWith('.test.ts')) tests.set(join(root, path), await readFile(join(root, path), 'utf8'));
  });

  it('has each requirement once, in order, of level 1 or 2, and says whether it is met', () => {
    expect(rows.length).toBeGreaterThan(150);
    const orders = rows.map(({ requirement }) =>
      requirement.split('.').reduce((sum, part) => sum * 100 + Number(part), 0),
    );
    expect(orders).toEqual([...new Set(orders)].sort((one, other) => one - other));
    for (const { level, state } of rows) {
      expect(['1', '2']).toContain(level);
      expect(['met', 'partly', 'not met', 'operator']).toContain(state);
    }
  });

  it('names tests that there are, each in one file', () => {
    const named = rows.flatMap(({ requirement, tests: each }) => each.map((test) => ({ requirement, test })));
    expect(named.length).toBeGreaterThan(100);
    const missing = named.filter(({ test }) => {
      const [file = '', title = ''] = test.split(' › ');
      const [source, ...others] = [...tests].filter(([path]) => path.endsWith(`/${file}.test.ts`));
      return !source || others.length > 0 || !titlesIn(source[1]).has(title);
    });
    expect(missing).toEqual([]);
  });

  it('says at the end of each that is not wholly met what is missing', () => {
    const list = text.slice(text.indexOf('## What is not met'));
    const told = [...list.matchAll(/^- \*\*(\d+\.\d+\.\d+)\*\*/gm)].map(([, requirement]) => requirement);
    const open = rows.filter(({ state }) => ['partly', 'not met'].includes(state));
    expect(told).toEqual(open.map(({ requirement }) => requirement));
  });
});

/** What stands as the title of a test or of a group of them. */
function titlesIn(source: string): Set<string> {
  const titles = source.matchAll(
    /(?:\b(?:it|describe)(?:\.skip)?|\))\(\s*(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"|`([^`]*)`),/g,
  );
  return new Set([...titles].map(([, single, double, back]) => single ?? double ?? back ?? ''));
}
