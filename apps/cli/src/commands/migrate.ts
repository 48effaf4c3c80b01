import { readEnvironment } from '#config/environment.js';
import { BadInput } from '../fault.js';
import { isUpToDate, migrateStore, openStore } from '../service/store.js';

/** `caveat migrate`: brings the database up to this release. */
export async function migrateDatabase(): Promise<void> {
  const environment = readEnvironment(process.env);
  if (environment.adminUrl && !environment.databaseUrl)
    throw new BadInput('Set DATABASE_URL as well: it names the role and the database that the service is to have.');
  const store = await openStore(environment);
  try {
    // The service's own role may look, and need not be told of its owner where there is nothing to do.
    const ran =
      store.adminUrl === undefined && (await isUpToDate(store.appUrl))
        ? []
        : await migrateStore(store.adminUrl ?? store.appUrl, store.appUrl);
    process.stdout.write(
      ran.length === 0 ? 'The database is up to date.\n' : `Migrated: ${ran.join(', ')}. The database is up to date.\n`,
    );
  } finally {
    await store.stop();
  }
}
