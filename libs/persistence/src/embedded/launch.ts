import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { ClusterHome } from './cluster.js';
import { nameForPostgres } from './cluster.js';
import { choosePort } from './port.js';
import { PostgresStartError } from './postgres-start-error.js';
import type { Postmaster } from './postmaster.js';
import { shutDown, untilReady } from './postmaster.js';
import { identityOf } from './process-identity.js';
import { spawnOptions } from './run-program.js';
import { settingArguments } from './settings.js';

const LOG_LIMIT_BYTES = 10_000_000;
const PORT_TRIES = 5;

/**
 * Starts PostgreSQL on the cluster, where none runs, and waits until it takes connections. It writes its log to
 * `<dataDir>/postgres.log` and outlives us until it is shut down.
 */
export async function launch(home: ClusterHome): Promise<Postmaster> {
  const log = join(home.dataDir, 'postgres.log');
  turnOver(log);
  for (let attempt = 1; ; attempt += 1) {
    const logged = sizeOf(log);
    const port = await choosePort(join(home.dataDir, 'postgres.port'));
    const identity = await spawnPostmaster(home, port, log);
    const postmaster = identity === undefined ? undefined : await readyOrShut(home, identity);
    if (postmaster !== undefined) return postmaster;
    const said = readFileSync(log).subarray(logged).toString();
    // Somebody may have taken the port since we looked.
    if (attempt < PORT_TRIES && said.includes('Address already in use')) continue;
    throw new PostgresStartError(
      `PostgreSQL did not start on ${home.cluster}. The end of ${log}:\n${said.trim().split('\n').slice(-8).join('\n')}`,
    );
  }
}

/** Whoever breaks the start off may come before PostgreSQL has written down which process it is. */
async function readyOrShut({ cluster, signal }: ClusterHome, identity: string): Promise<Postmaster | undefined> {
  try {
    return await untilReady(cluster, identity, signal);
  } catch (error) {
    if (signal?.aborted) await shutDown(identity);
    throw error;
  }
}

async function spawnPostmaster(home: ClusterHome, port: number, log: string): Promise<string | undefined> {
  const output = openSync(log, 'a', 0o600);
  try {
    const child = spawn(
      home.binaries.postgres,
      ['-D', nameForPostgres(home.cluster, home.user), ...settingArguments(port, home.throwaway)],
      {
        ...spawnOptions(home.cluster, home.user),
        stdio: ['ignore', output, output],
        // A group of its own: Ctrl-C in the terminal is for us, who close what uses the database first.
        detached: true,
      },
    );
    child.unref();
    await new Promise<void>((resolve, reject) => child.once('spawn', resolve).once('error', reject));
    return child.pid === undefined ? undefined : identityOf(child.pid);
  } finally {
    closeSync(output);
  }
}

function turnOver(log: string): void {
  if (sizeOf(log) > LOG_LIMIT_BYTES) renameSync(log, `${log}.1`);
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}
