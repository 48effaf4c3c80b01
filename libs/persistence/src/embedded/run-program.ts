import { spawn } from 'node:child_process';
import type { SpawnOptions } from 'node:child_process';
import type { DatabaseUser } from './database-user.js';

/** How a PostgreSQL program ended; `status` is null when it could not be run at all or a signal ended it. */
export interface Ended {
  status: number | null;
  output: string;
}

/**
 * What every PostgreSQL program is spawned with. Its working directory is entered before the change of user, so it may
 * lie in a folder that this user can't enter. No `PG…` variable of ours reaches it.
 */
export function spawnOptions(cwd: string, user: DatabaseUser | undefined): SpawnOptions {
  return { cwd, ...user, env: { PATH: process.env['PATH'], LC_ALL: 'C', TZ: 'UTC' } };
}

/** Runs a PostgreSQL program to its end; never throws. */
export function runProgram(path: string, args: string[], cwd: string, user: DatabaseUser | undefined): Promise<Ended> {
  return new Promise((resolve) => {
    let output = '';
    try {
      const child = spawn(path, args, { ...spawnOptions(cwd, user), stdio: ['ignore', 'pipe', 'pipe'] });
      child.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()));
      child.stderr?.on('data', (chunk: Buffer) => (output += chunk.toString()));
      child.on('error', (error) => resolve({ status: null, output: `${output}${error.message}` }));
      child.on('close', (status) => resolve({ status, output }));
    } catch (error) {
      resolve({ status: null, output: String(error) });
    }
  });
}
