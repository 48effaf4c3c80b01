import { readEnvironment, type Environment } from '#config/environment.js';
import type { Workflow } from '#workflow/caller.js';
import { openMigrated, openStore } from './store.js';
import { workflowOn } from './workflow.js';

/** Runs a command of the terminal on the database, beside a service that may be running on it. */
export async function withDatabase<T>(work: (workflow: Workflow, environment: Environment) => Promise<T>): Promise<T> {
  const environment = readEnvironment(process.env);
  const store = await openStore(environment);
  try {
    const database = await openMigrated(store, { poolSize: 2, applicationName: 'caveat command' }, () => {});
    try {
      return await work(workflowOn(database), environment);
    } finally {
      await database.close();
    }
  } finally {
    await store.stop();
  }
}
