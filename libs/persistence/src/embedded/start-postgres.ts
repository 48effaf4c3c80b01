import { mkdirSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { bringUp, type BroughtUp } from './bring-up.js';
import { SUPERUSER } from './cluster.js';
import { returnLease, takeLease } from './leases.js';
import { PostgresStartError } from './postgres-start-error.js';
import { findPostmaster, shutDown } from './postmaster.js';
import { isAlive } from './process-identity.js';
import { secretFor } from './secrets.js';
import { withLock } from './start-lock.js';
import { watch } from './watch.js';

export interface StartOptions {
  /** Made when it is not there. Holds `postgres/` (the cluster), `postgres.log` and `secrets/`. */
  dataDir: string;
  /** Trade safety against a crash of the machine for speed: tests and play. */
  throwaway?: boolean;
  /** Told of each step that takes long, in words for a person. */
  onProgress?: (step: string) => void;
  /** Breaks the start off: it rejects, and leaves nothing running that nobody else uses. */
  signal?: AbortSignal | undefined;
}

export interface RunningPostgres {
  /** The superuser on the database `postgres`, by TCP on 127.0.0.1. */
  readonly adminUrl: string;
  readonly port: number;
  readonly pid: number;
  /** It ran already: another process uses it too, or one that was killed has left it. */
  readonly adopted: boolean;
  /**
   * Gives it back; the last of its users shuts it down, in about a tenth of a second and never more than one. Close the
   * connections first. A second call is the first one.
   */
  stop(): Promise<void>;
}

/**
 * Starts the embedded PostgreSQL of the data folder, or joins the one that runs on it. Any number of processes may do so
 * at once. Until stopped it is watched: where it dies (killed, out of memory) it is started again on the same port.
 *
 * @throws PostgresStartError saying what to do.
 */
export async function startPostgres(options: StartOptions): Promise<RunningPostgres> {
  try {
    return await start(options);
  } catch (error) {
    options.signal?.throwIfAborted();
    if (error instanceof PostgresStartError || (error as NodeJS.ErrnoException).code === undefined) throw error;
    throw new PostgresStartError(
      `PostgreSQL could not be started in ${options.dataDir}: ${(error as Error).message}. The folder must belong to the ` +
        'user who starts Caveat: start it as that user, or set CAVEAT_DATA to another folder.',
      { cause: error },
    );
  }
}

async function start(options: StartOptions): Promise<RunningPostgres> {
  const { throwaway = false, onProgress = () => {}, signal } = options;
  mkdirSync(options.dataDir, { recursive: true, mode: 0o700 });
  const dataDir = realpathSync(options.dataDir);
  const cluster = join(dataDir, 'postgres');
  const lock = join(dataDir, 'postgres.lock');
  const leases = join(dataDir, 'postgres.leases');
  const how = { dataDir, cluster, throwaway, onProgress };

  let lease = '';
  const leave = async (): Promise<void> => {
    if (!returnLease(leases, lease)) return;
    const running = findPostmaster(cluster);
    if (running !== undefined) await shutDown(running.identity);
  };
  const enter = async (): Promise<BroughtUp> => {
    lease = takeLease(leases);
    try {
      return await bringUp({ ...how, signal });
    } catch (error) {
      if (signal?.aborted) await leave();
      else returnLease(leases, lease);
      throw error;
    }
  };
  let { postmaster, adopted } = await withLock(lock, enter, signal);
  let stopping: Promise<void> | undefined;

  const mend = (): Promise<void> =>
    withLock(lock, async () => {
      if (stopping !== undefined) return;
      onProgress('PostgreSQL has died');
      ({ postmaster, adopted } = await bringUp(how));
    });
  const endWatch = watch(
    () => isAlive(postmaster.identity),
    mend,
    (error) => onProgress(error.message),
  );
  const stop = (): Promise<void> => {
    endWatch();
    return withLock(lock, leave);
  };

  const password = secretFor(dataDir, SUPERUSER);
  return {
    get adminUrl() {
      return `postgres://${SUPERUSER}:${password}@127.0.0.1:${postmaster.port}/postgres`;
    },
    get port() {
      return postmaster.port;
    },
    get pid() {
      return postmaster.pid;
    },
    get adopted() {
      return adopted;
    },
    stop: () => (stopping ??= stop()),
  };
}
