import { appendFileSync, linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { dirname } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

/**
 * Does the work while no other process does such work under the same path. A lock counts as left behind when each
 * process that has signed it is gone: `sign` lets a child sign too, which outlives a parent killed by `kill -9`.
 *
 * @template T
 * @param {string} path
 * @param {{ onWait: () => void }} how told once when another process has to be waited for
 * @param {(sign: (pid: number) => void) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withLock(path, { onWait }, work) {
  mkdirSync(dirname(path), { recursive: true });
  for (let tries = 0; !take(path); tries += 1) {
    if (tries === 20) onWait();
    await delay(50);
  }
  try {
    return await work((pid) => appendFileSync(path, `${nameOf(pid)}\n`));
  } finally {
    rmSync(path, { force: true });
  }
}

function take(path) {
  const mine = `${path}.${randomUUID()}`;
  writeFileSync(mine, `${nameOf(process.pid)}\n`);
  try {
    // A link, unlike an opened file, appears with its content: nobody ever reads a lock without a holder.
    linkSync(mine, path);
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    breakIfLeft(path);
    return false;
  } finally {
    rmSync(mine, { force: true });
  }
}

function breakIfLeft(path) {
  if (isHeld(path)) return;
  const aside = `${path}.${randomUUID()}`;
  try {
    renameSync(path, aside);
    // Someone quicker may have broken it and taken it in between: then this is a living lock, and it goes back.
    if (isHeld(aside)) linkSync(aside, path);
  } catch (error) {
    if (error.code !== 'ENOENT' && error.code !== 'EEXIST') throw error;
  } finally {
    rmSync(aside, { force: true });
  }
}

function isHeld(path) {
  const signed = read(path)?.split('\n') ?? [];
  return signed.some((name) => name !== '' && nameOf(Number.parseInt(name, 10)) === name);
}

/** Number and start of a living process, for the number alone comes back soon in a container; else undefined. */
function nameOf(pid) {
  const stat = read(`/proc/${pid}/stat`);
  if (stat !== undefined) {
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' ? undefined : `${pid}:${fields[19]}`;
  }
  if (read('/proc/self/stat') !== undefined) return undefined;
  try {
    process.kill(pid, 0);
    return `${pid}:`;
  } catch (error) {
    return error.code === 'EPERM' ? `${pid}:` : undefined;
  }
}

function read(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
