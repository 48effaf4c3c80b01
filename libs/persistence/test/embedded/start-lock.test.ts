import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { identityOf, isAlive } from '../../src/embedded/process-identity.js';
import { withLock } from '../../src/embedded/start-lock.js';
import { remove, temporaryFolder } from './support.js';

let folder: string;
let lock: string;
beforeEach(() => {
  folder = temporaryFolder();
  lock = join(folder, 'lock');
});
afterEach(() => remove(folder));

it('those who want one lock go one after the other, also when the work fails', async () => {
  let inside = 0;
  let most = 0;
  const visit = (number: number) =>
    withLock(lock, async () => {
      most = Math.max(most, ++inside);
      await delay(5);
      inside -= 1;
      if (number === 3) throw new Error('the third fails');
      return number;
    });
  const results = await Promise.allSettled([0, 1, 2, 3, 4, 5].map(visit));
  expect(results.map(({ status }) => status).filter((status) => status === 'rejected')).toHaveLength(1);
  expect(most).toBe(1);
  expect(existsSync(lock)).toBe(false);
});

it('the lock of a process that is gone holds nobody up, even when its number has come back', async () => {
  const [pid, , boot] = identityOf(process.pid)!.split(':');
  const reborn = `${pid}:1:${boot}`;
  expect(isAlive(reborn)).toBe(false);
  writeFileSync(lock, reborn);
  expect(await withLock(lock, () => Promise.resolve('in'))).toBe('in');
});
