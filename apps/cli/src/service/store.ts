import { resolve } from 'node:path';
import type { Environment } from '#config/environment.js';
import { openDatabase, type Database } from '#persistence/database.js';
import { secretFor } from '#persistence/embedded/secrets.js';
import { startPostgres } from '#persistence/embedded/start-postgres.js';
import { isMigrated, migrate } from '#persistence/migrate.js';
import { NotReady } from '#persistence/readiness.js';

/** Where the data are, and as whom to go there. */
export interface Store {
  /** As the role of the service. */
  readonly appUrl: string;
  /** As the owner of the tables; undefined where nobody has told. */
  readonly adminUrl: string | undefined;
  /** The embedded PostgreSQL, which this process has started or joined. */
  readonly embedded: boolean;
  stop(): Promise<void>;
}

export interface StoreOptions {
  readonly throwaway?: boolean;
  readonly onProgress?: (step: string) => void;
  /** Breaks off the start of an embedded PostgreSQL. */
  readonly signal?: AbortSignal | undefined;
}

/** The server of DATABASE_URL, else the embedded PostgreSQL of the data folder, started where it does not run. */
export async function openStore(environment: Environment, options: StoreOptions = {}): Promise<Store> {
  const { databaseUrl, adminUrl, dataFolder } = environment;
  if (databaseUrl) return { appUrl: databaseUrl, adminUrl, embedded: false, stop: async () => {} };
  const dataDir = resolve(dataFolder);
  const postgres = await startPostgres({ dataDir, ...options });
  const app = new URL(postgres.adminUrl);
  app.username = 'caveat';
  app.password = secretFor(dataDir, 'app-role');
  app.pathname = '/caveat';
  return { appUrl: app.href, adminUrl: postgres.adminUrl, embedded: true, stop: () => postgres.stop() };
}

/** Runs the migrations of Caveat and of its queue. @returns names of those of Caveat that were missing */
export async function migrateStore(adminUrl: string, appUrl: string): Promise<string[]> {
  // Only now, for the queue's packages take as long to load as all the rest of a command.
  const { migrateQueue } = await import('#queue/migrate.js');
  return migrate({ adminUrl, appUrl, alsoMigrate: (client, role) => migrateQueue(client, role) });
}

/** Whether the service's own role finds nothing to migrate. */
export async function isUpToDate(appUrl: string): Promise<boolean> {
  const { isQueueMigrated } = await import('#queue/migrate.js');
  return isMigrated(appUrl, isQueueMigrated);
}

/**
 * Opens the database of a store. The embedded one is migrated where it needs it; a server's own only where
 * CAVEAT_ADMIN_URL says as whom. @throws NotReady
 */
export async function openMigrated(
  store: Store,
  open: { poolSize: number; applicationName: string; onCommit?: () => void },
  onProgress: (step: string) => void,
): Promise<Database> {
  const options = { url: store.appUrl, ...open };
  try {
    return await openDatabase(options);
  } catch (error) {
    if (!store.adminUrl || !mendable(error)) throw error;
    onProgress('Migrating the database');
    await migrateStore(store.adminUrl, store.appUrl);
    return openDatabase(options);
  }
}

/** Migrations are missing, or the role or the database of the service has not been made (28P01, 28000, 3D000). */
function mendable(error: unknown): boolean {
  return error instanceof NotReady || ['28P01', '28000', '3D000'].includes(String((error as { code?: unknown }).code));
}
