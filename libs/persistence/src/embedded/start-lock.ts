import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { PostgresStartError } from './postgres-start-error.js';
import { identityOf, isAlive } from './process-identity.js';

const PATIENCE_MS = 120_000;

/**
 * Does the work while no other process does such work under the same path. A lock left by a process that was killed is
 * taken over.
 *
 * @param signal ends the wait for the lock
 * @throws PostgresStartError when a living process has kept the lock for two minutes.
 */
export async function withLock<T>(path: string, work: () => Promise<T>, signal?: AbortSignal): Promise<T> {
  const deadline = Date.now() + PATIENCE_MS;
  while (!take(path)) {
    if (Date.now() > deadline) {
      throw new PostgresStartError(
        `Process ${holderOf(path)} has been busy with ${path} for two minutes: stop it first.`,
      );
    }
    signal?.throwIfAborted();
    await delay(25);
  }
  try {
    return await work();
  } finally {
    rmSync(path, { force: true });
  }
}

function take(path: string): boolean {
  const mine = `${path}.${randomUUID()}`;
  writeFileSync(mine, identityOf(process.pid) ?? '', { mode: 0o600 });
  try {
    // A link, unlike an opened file, appears with its content: nobody ever reads a lock without a holder.
    linkSync(mine, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    breakIfStale(path);
    return false;
  } finally {
    rmSync(mine, { force: true });
  }
}

function breakIfStale(path: string): void {
  const holder = holderOf(path);
  if (holder === undefined || isAlive(holder)) return;
  const aside = `${path}.${randomUUID()}`;
  try {
    renameSync(path, aside);
    // Someone quicker may have broken it and taken it in between: then this is a living lock, and it goes back.
    if (isAlive(readFileSync(aside, 'utf8'))) linkSync(aside, path);
  } catch {
    // Somebody else broke it first.
  } finally {
    rmSync(aside, { force: true });
  }
}

function holderOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
