import { beforeAll, describe, expect, it } from '@jest/globals';
import { pathToFileURL } from 'node:url';
import { resolve } from 'node:path';
import { rulesBrokenBy } from './cruise.js';
import { permitted, violations } from './plants.js';

describe('the directions between the folders', () => {
  let broken: Map<string, string[]>;

  beforeAll(async () => {
    broken = await rulesBrokenBy([...violations, ...permitted]);
  });

  it.each(violations)('$file breaks $rule, and no other rule', ({ rule, file }) => {
    expect(broken.get(file)).toEqual([rule]);
  });

  it.each(permitted)('$file is permitted', ({ file }) => {
    expect(broken.get(file)).toBeUndefined();
  });

  it('breaks nothing but where a violation was planted', () => {
    expect([...broken.keys()].sort()).toEqual(violations.map(({ file }) => file).sort());
  });

  it('has a planted violation for every rule', async () => {
    const config = (await import(pathToFileURL(resolve('.dependency-cruiser.mjs')).href)) as {
      default: { forbidden: { name: string; comment: string }[] };
    };
    const rules = config.default.forbidden.map(({ name }) => name);
    expect(new Set(violations.map(({ rule }) => rule))).toEqual(new Set(rules));
  });
});
