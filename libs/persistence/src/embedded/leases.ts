import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { identityOf, isAlive } from './process-identity.js';

/**
 * Who uses the embedded PostgreSQL of a data folder: the service, and beside it any command of `caveat`. The last one
 * to leave shuts it down. Kept as one file a user; what a killed process left behind counts for nothing.
 */
export function takeLease(folder: string): string {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const lease = join(folder, `${process.pid}-${randomUUID()}`);
  writeFileSync(lease, identityOf(process.pid) ?? '', { mode: 0o600 });
  return lease;
}

/** Gives the lease back. Call under the start lock. @returns whether nobody else holds one. */
export function returnLease(folder: string, lease: string): boolean {
  rmSync(lease, { force: true });
  return liveLeases(folder) === 0;
}

function liveLeases(folder: string): number {
  let live = 0;
  for (const name of readdirSync(folder)) {
    if (isAlive(readFileSync(join(folder, name), 'utf8'))) live += 1;
    else rmSync(join(folder, name), { force: true });
  }
  return live;
}
