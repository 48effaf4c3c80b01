import { readEnvironment } from '#config/environment.js';
import { BadInput } from '../fault.js';
import { migrateStore, openStore } from '../service/store.js';

/** `caveat migrate`: brings the database up to this release. */
export async function migrateDatabase(): Promise<void> {
  const environment = readEnvironment(process.env);
  if (environment.adminUrl && !environment.databaseUrl)
    throw new BadInput('Set DATABASE_URL as well: it names the role and the database that the service is to have.');
  const store = await openStore(environment);
  try {
    const ran = await migrateStore(store.adminUrl ?? store.appUrl, store.appUrl);
    process.stdout.write(
      ran.length === 0 ? 'The database is up to date.\n' : `Migrated: ${ran.join(', ')}. The database is up to date.\n`,
    );
  } finally {
    await store.stop();
  }
}
