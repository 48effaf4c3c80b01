import { findBinaries } from './binaries.js';
import { prepareCluster } from './cluster.js';
import { databaseUser } from './database-user.js';
import { launch } from './launch.js';
import type { Postmaster } from './postmaster.js';
import { clearRemains, findPostmaster, shutDown, untilReady } from './postmaster.js';

export interface BroughtUp {
  postmaster: Postmaster;
  /** It ran already. */
  adopted: boolean;
}

/** What {@link bringUp} needs to know. */
export interface BringUpOptions {
  dataDir: string;
  cluster: string;
  throwaway: boolean;
  onProgress: (step: string) => void;
  signal?: AbortSignal | undefined;
}

/**
 * Sees to it that PostgreSQL runs on the cluster, whatever state it was left in. Call under the start lock. Broken off by
 * the signal it rejects, and leaves no process that it has started.
 */
export async function bringUp({ dataDir, cluster, throwaway, onProgress, signal }: BringUpOptions): Promise<BroughtUp> {
  const running = await adopt(cluster, signal);
  if (running !== undefined) return { postmaster: running, adopted: true };
  await clearRemains(cluster);
  const user = databaseUser(cluster);
  const home = { dataDir, cluster, user, throwaway, signal, binaries: await findBinaries(user, onProgress) };
  signal?.throwIfAborted();
  await prepareCluster(home, onProgress);
  signal?.throwIfAborted();
  onProgress('Starting PostgreSQL');
  return { postmaster: await launch(home), adopted: false };
}

async function adopt(cluster: string, signal: AbortSignal | undefined): Promise<Postmaster | undefined> {
  const found = findPostmaster(cluster);
  if (found === undefined) return undefined;
  if (found.status !== 'stopping') return await untilReady(cluster, found.identity, signal);
  await shutDown(found.identity);
  return undefined;
}
