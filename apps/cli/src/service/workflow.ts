import { uuidv7 } from 'uuidv7';
import type { Database } from '#persistence/database.js';
import type { Workflow } from '#workflow/caller.js';

/** What use cases work with in a running process: the database, the time of its clock, and new ids. */
export function workflowOn({ transactions }: Database): Workflow {
  return { transactions, clock: { now: () => new Date().toISOString() }, newId: uuidv7 };
}
