import { beforeAll, describe, expect, it } from '@jest/globals';
import { resolve } from 'node:path';
import { Bed } from './bed.js';
import { reportOf } from './run.js';

const OXLINT = resolve('node_modules/oxlint/bin/oxlint');

interface Lint {
  diagnostics: { code: string; filename: string }[];
}

const plants = [
  {
    file: 'apps/api/src/circle.module.ts',
    rule: 'eslint(no-restricted-imports)',
    source: `import { forwardRef } from '@nestjs/common'; export const circle = forwardRef(() => Object);`,
  },
  {
    file: 'apps/api/src/speaks.ts',
    rule: 'eslint(no-console)',
    source: `export const speak = (): void => console.log('heard by nobody');`,
  },
  {
    file: 'libs/domain/src/loose.ts',
    rule: 'eslint(eqeqeq)',
    source: `export const same = (a: number, b: number): boolean => a == b;`,
  },
  {
    file: 'libs/domain/src/idle.ts',
    rule: 'eslint(no-unused-vars)',
    source: `const nobodyAsks = 1; export {};`,
  },
  {
    file: 'libs/queue/src/floats.ts',
    rule: 'typescript(no-floating-promises)',
    source: `const send = async (): Promise<void> => undefined; export const job = (): void => { send(); };`,
  },
  {
    file: 'libs/queue/src/waits.ts',
    rule: 'typescript(await-thenable)',
    source: `const ready = (): number => 1; export const wait = async (): Promise<void> => { await ready(); };`,
  },
  {
    file: 'libs/queue/src/handler.ts',
    rule: 'typescript(no-misused-promises)',
    source: `process.on('exit', async () => { await Promise.resolve(); });`,
  },
  {
    file: 'libs/workflow/src/type.ts',
    rule: 'typescript(consistent-type-imports)',
    source: `import { URL } from 'node:url'; export const host = (url: URL): string => url.host;`,
  },
];

const permitted = [
  { file: 'apps/cli/src/speaks.ts', source: `export const speak = (): void => console.log('listening');` },
  {
    file: 'apps/api/src/injected.ts',
    source: `import { Injectable } from '@nestjs/common'; import { Reflector } from '@nestjs/core';
      @Injectable() export class Injected { constructor(readonly reflector: Reflector) {} }`,
  },
];

describe('the linter', () => {
  let found: Map<string, string[]>;

  beforeAll(async () => {
    const bed = await Bed.dig(['package.json', 'tsconfig.json', '.oxlintrc.json']);
    try {
      await bed.borrowPackages();
      await Promise.all([...plants, ...permitted].map(({ file, source }) => bed.plant(file, source)));
      const { diagnostics } = await reportOf<Lint>(
        OXLINT,
        ['--type-aware', '--format', 'json', 'apps', 'libs'],
        bed.folder,
      );
      found = new Map();
      for (const { filename, code } of diagnostics) found.set(filename, [...(found.get(filename) ?? []), code]);
    } finally {
      await bed.clear();
    }
  });

  it.each(plants)('finds $rule in $file, and nothing else', ({ file, rule }) => {
    expect(found.get(file)).toEqual([rule]);
  });

  it.each(permitted)('finds nothing in $file', ({ file }) => {
    expect(found.get(file)).toBeUndefined();
  });
});
