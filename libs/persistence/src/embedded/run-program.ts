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

/**
 * Runs a PostgreSQL program to its end; never throws.
 *
 * @param signal ends it and all that it has started
 */
export function runProgram(
  path: string,
  args: string[],
  cwd: string,
  user: DatabaseUser | undefined,
  signal?: AbortSignal,
): Promise<Ended> {
  return new Promise((resolve) => {
    let output = '';
    try {
      // A group of its own: Ctrl-C in the terminal is for us, who end the whole group.
      const options = { ...spawnOptions(cwd, user), detached: true };
      const child = spawn(path, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
      const end = (): void => killGroup(child.pid);
      signal?.addEventListener('abort', end, { once: true });
      child.on('close', () => signal?.removeEventListener('abort', end));
      child.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()));
      child.stderr?.on('data', (chunk: Buffer) => (output += chunk.toString()));
      child.on('error', (error) => resolve({ status: null, output: `${output}${error.message}` }));
      child.on('close', (status) => resolve({ status, output }));
    } catch (error) {
      resolve({ status: null, output: String(error) });
    }
  });
}

function killGroup(pid: number | undefined): void {
  try {
    if (pid !== undefined) process.kill(-pid, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
