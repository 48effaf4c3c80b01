import { readFileSync, readdirSync, statSync } from 'node:fs';

/**
 * Names a living process so that the name is never that of another: its number alone comes back soon in a container,
 * where every restart hands out the same small numbers.
 *
 * @returns `PID:START:BOOT`, or undefined when no such process lives (a zombie does not). Without `/proc` (macOS) the
 * start and the boot are left empty.
 */
export function identityOf(pid: number): string | undefined {
  const stat = read(`/proc/${pid}/stat`);
  if (stat === undefined) return read('/proc/self/stat') === undefined && answersSignals(pid) ? `${pid}::` : undefined;
  // The name of the program stands in parentheses and may hold anything, so count the fields from its end.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const [state] = fields;
  if (state === 'Z' || state === 'X') return undefined;
  return `${pid}:${fields[19]}:${read('/proc/sys/kernel/random/boot_id')?.trim() ?? ''}`;
}

/** Whether the process that once got this name from {@link identityOf} still lives. */
export function isAlive(identity: string): boolean {
  return identityOf(Number.parseInt(identity, 10)) === identity;
}

/** Process numbers of every `postgres` that works in the folder; empty where there is no `/proc`. */
export function postgresProcessesIn(folder: string): number[] {
  const pids = readdirOrNone('/proc').filter((entry) => /^\d+$/.test(entry));
  return pids.map(Number).filter((pid) => isPostgresIn(pid, folder) === true);
}

/** Whether the process is a `postgres` with this working directory; undefined where there is no `/proc` to tell. */
export function isPostgresIn(pid: number, folder: string): boolean | undefined {
  const program = read(`/proc/${pid}/comm`);
  if (program === undefined) return read('/proc/self/comm') === undefined ? undefined : false;
  if (program.trim() !== 'postgres') return false;
  try {
    const [theirs, ours] = [statSync(`/proc/${pid}/cwd`), statSync(folder)];
    return theirs.ino === ours.ino && theirs.dev === ours.dev;
  } catch {
    return false;
  }
}

function answersSignals(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

function readdirOrNone(path: string): string[] {
  try {
    return readdirSync(path);
  } catch {
    return [];
  }
}
