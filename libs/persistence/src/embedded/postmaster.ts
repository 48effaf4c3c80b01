import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { answers } from './answers.js';
import { PostgresStartError } from './postgres-start-error.js';
import { identityOf, isAlive, isPostgresIn, postgresProcessesIn } from './process-identity.js';

/** The first process of a running PostgreSQL, as it says of itself in `postmaster.pid`. */
export interface Postmaster {
  pid: number;
  /** Its name by `identityOf`. */
  identity: string;
  port: number;
  status: 'starting' | 'ready' | 'stopping';
}

const POLL_MS = 10;
const RECOVERY_MS = 600_000;
const FAST_STOP_MS = 800;
const STOP_MS = 10_000;

/** The PostgreSQL that runs on the cluster now; a `postmaster.pid` that a killed one left behind names none. */
export function findPostmaster(cluster: string): Postmaster | undefined {
  const [pidLine, folder, , portLine, , , , status] = readLines(join(cluster, 'postmaster.pid'));
  const pid = Number(pidLine);
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  const identity = identityOf(pid);
  if (identity === undefined || !(isPostgresIn(pid, cluster) ?? folder === cluster)) return undefined;
  return { pid, identity, port: Number(portLine), status: statusOf(status) };
}

/**
 * Waits until this PostgreSQL takes connections, through a recovery if need be.
 *
 * @param signal ends the wait, by its reason
 * @returns undefined when it has ended instead.
 */
export async function untilReady(
  cluster: string,
  identity: string,
  signal?: AbortSignal,
): Promise<Postmaster | undefined> {
  const deadline = Date.now() + RECOVERY_MS;
  while (isAlive(identity)) {
    signal?.throwIfAborted();
    const postmaster = findPostmaster(cluster);
    if (postmaster?.identity === identity && postmaster.status === 'ready' && (await answers(postmaster.port))) {
      return postmaster;
    }
    if (Date.now() > deadline) {
      throw new PostgresStartError(
        `PostgreSQL (process ${Number.parseInt(identity, 10)}) has not become ready in ten minutes: see its log.`,
      );
    }
    await delay(POLL_MS);
  }
  return undefined;
}

/**
 * Shuts it down: at once for connections, with a checkpoint. When the checkpoint takes longer than a second may hold,
 * it goes without one; the next start then replays the log, and nothing is lost.
 */
export async function shutDown(identity: string): Promise<void> {
  const pid = Number.parseInt(identity, 10);
  const began = Date.now();
  let sent: NodeJS.Signals | undefined;
  while (isAlive(identity)) {
    const took = Date.now() - began;
    const due = took > STOP_MS ? 'SIGKILL' : took > FAST_STOP_MS ? 'SIGQUIT' : 'SIGINT';
    if (due !== sent) signal(pid, due);
    sent = due;
    await delay(POLL_MS);
  }
}

/**
 * Clears what a killed PostgreSQL left behind. Its children end by themselves as a rule, but one in the middle of a long
 * query would keep a new one from starting.
 */
export async function clearRemains(cluster: string): Promise<void> {
  if (readLines(join(cluster, 'postmaster.pid')).length === 0) return;
  const deadline = Date.now() + 1_000;
  for (let left = postgresProcessesIn(cluster); left.length > 0; left = postgresProcessesIn(cluster)) {
    if (Date.now() > deadline) left.forEach((pid) => signal(pid, 'SIGKILL'));
    await delay(POLL_MS);
  }
  rmSync(join(cluster, 'postmaster.pid'), { force: true });
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

function statusOf(line: string | undefined): Postmaster['status'] {
  const word = line?.trim();
  return word === 'ready' || word === 'stopping' ? word : 'starting';
}

function readLines(path: string): string[] {
  try {
    return readFileSync(path, 'utf8').split('\n');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
