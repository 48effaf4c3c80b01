import { statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { secretFor } from '../../src/embedded/secrets.js';
import { remove, temporaryFolder } from './support.js';

let folder: string;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => remove(folder));

it('a secret is made once, is another for each name, and is for its owner alone', () => {
  const secret = secretFor(folder, 'app-role');
  expect(secret).toMatch(/^[\w-]{32}$/);
  expect(secretFor(folder, 'app-role')).toBe(secret);
  expect(secretFor(folder, 'other')).not.toBe(secret);
  expect(statSync(join(folder, 'secrets/app-role')).mode & 0o777).toBe(0o600);
  expect(statSync(join(folder, 'secrets')).mode & 0o777).toBe(0o700);
});

it('a name that would leave the folder is no name for a secret', () => {
  expect(() => secretFor(folder, '../postgres')).toThrow(RangeError);
});
