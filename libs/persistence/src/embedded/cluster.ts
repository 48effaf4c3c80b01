import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Binaries } from './binaries.js';
import type { DatabaseUser } from './database-user.js';
import { giveTo } from './database-user.js';
import { PostgresStartError } from './postgres-start-error.js';
import { runProgram } from './run-program.js';
import { secretFor, secretPath } from './secrets.js';

/** The database's superuser, whose password is the secret of the same name. */
export const SUPERUSER = 'postgres';

/** Where a cluster lives, and by which programs and account it is run. */
export interface ClusterHome {
  dataDir: string;
  /** `<dataDir>/postgres` */
  cluster: string;
  binaries: Binaries;
  user: DatabaseUser | undefined;
  throwaway: boolean;
  /** Breaks off what is being done to it. */
  signal?: AbortSignal | undefined;
}

const DRAFT_PREFIX = 'postgres.draft-';

/**
 * How PostgreSQL is to name a folder that is its working directory. Through `/proc` it reaches it even where it may not
 * enter the folders above; its own user needs no such way.
 */
export function nameForPostgres(folder: string, user: DatabaseUser | undefined): string {
  return user !== undefined && process.platform === 'linux' ? '/proc/self/cwd' : folder;
}

/**
 * Makes the cluster at `<dataDir>/postgres` unless it is there. `initdb` works in a draft that is renamed when it is
 * done, so a cluster at its place is always whole, and the draft of one that was killed is thrown away.
 */
export async function prepareCluster(home: ClusterHome, onProgress: (step: string) => void): Promise<void> {
  const { dataDir, cluster, user } = home;
  for (const name of readdirSync(dataDir).filter((entry) => entry.startsWith(DRAFT_PREFIX))) {
    rmSync(join(dataDir, name), { recursive: true, force: true, maxRetries: 5 });
  }
  if (existsSync(cluster) && readdirSync(cluster).length > 0) {
    check(dataDir, cluster);
    if (user !== undefined && statSync(cluster).uid === 0) giveTo(user, cluster);
    return;
  }
  onProgress('Creating the database');
  const draft = mkdtempSync(join(dataDir, DRAFT_PREFIX));
  await initialise(draft, home);
  renameSync(join(draft, 'cluster'), cluster);
  rmSync(draft, { recursive: true });
}

async function initialise(draft: string, { dataDir, binaries, user, throwaway, signal }: ClusterHome): Promise<void> {
  const cluster = join(draft, 'cluster');
  mkdirSync(cluster, { mode: 0o700 });
  writeFileSync(join(draft, 'password'), secretFor(dataDir, SUPERUSER), { mode: 0o600 });
  if (user !== undefined) giveTo(user, draft);
  const folder = nameForPostgres(cluster, user);
  const { status, output } = await runProgram(
    binaries.initdb,
    [
      `--pgdata=${folder}`,
      `--username=${SUPERUSER}`,
      // Reached from the working directory, for the same reason as the cluster.
      `--pwfile=${folder}/../password`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      // Sorts alike on every machine; the C library's part of it is what pg_trgm tells letters by.
      '--locale=C.UTF-8',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--no-instructions',
      ...(throwaway ? ['--no-sync'] : []),
    ],
    cluster,
    user,
    signal,
  );
  if (status === 0) return;
  rmSync(draft, { recursive: true, force: true, maxRetries: 5 });
  signal?.throwIfAborted();
  throw new PostgresStartError(
    `The database could not be created in ${draft}: ${output.trim().split('\n').slice(-6).join('\n')}\n` +
      'Make room or rights in that folder, or set CAVEAT_DATA to another one on a local disk.',
  );
}

function check(dataDir: string, cluster: string): void {
  const version = existsSync(join(cluster, 'global/pg_control'))
    ? readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim()
    : undefined;
  if (version === undefined) {
    throw new PostgresStartError(`${cluster} holds no whole database. Put it back from a backup, or move it away.`);
  }
  if (version !== '18') {
    throw new PostgresStartError(
      `${cluster} was made by PostgreSQL ${version}; this is 18. Dump it with that version, move it away, and load it here.`,
    );
  }
  if (!existsSync(secretPath(dataDir, SUPERUSER))) {
    throw new PostgresStartError(
      `The password of ${cluster} is missing: put ${secretPath(dataDir, SUPERUSER)} back from where the data came from.`,
    );
  }
  // A copy may have widened the rights, which PostgreSQL refuses.
  if ((statSync(cluster).mode & 0o077) !== 0) chmodSync(cluster, 0o700);
}
