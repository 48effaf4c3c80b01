import { Module, type DynamicModule } from '@nestjs/common';
import type { Database } from '#persistence/database.js';
import { Marks } from '#workflow/claims/marks.js';
import { ClaimReads } from '#workflow/reading/read-claim.js';
import type { Workflow } from '#workflow/caller.js';
import { uuidv7 } from 'uuidv7';
import {
  CLAIMS,
  CREDENTIALS,
  HELD_LINES,
  HISTORY,
  MARKS,
  NEWSROOMS,
  PEOPLE_DIRECTORY,
  PING,
  PRESENCE,
  PROVENANCE,
  READS,
  STORIES,
  THROTTLE,
  WEBHOOKS,
  WORKFLOW,
} from './tokens.js';

export type { Database } from '#persistence/database.js';

/** No transaction of a request takes longer, unless the database hangs; then the client is told to come again. */
const LONGEST_TRANSACTION_MS = 10_000;

/** The one place in which the API meets its store: the ports, each under its token. */
@Module({})
export class DatabaseModule {
  static with(opened: Database, workflow?: Workflow): DynamicModule {
    const database = opened.answeringWithin(LONGEST_TRANSACTION_MS);
    const providers = [
      { provide: WORKFLOW, useValue: workflow ?? workflowOn(database) },
      { provide: MARKS, useValue: new Marks(database.transactions) },
      { provide: READS, useValue: new ClaimReads(database.claims) },
      { provide: CLAIMS, useValue: database.claims },
      { provide: HELD_LINES, useValue: database.heldLines },
      { provide: HISTORY, useValue: database.history },
      { provide: PROVENANCE, useValue: database.provenance },
      { provide: STORIES, useValue: database.stories },
      { provide: NEWSROOMS, useValue: database.newsrooms },
      { provide: WEBHOOKS, useValue: database.webhooks },
      { provide: CREDENTIALS, useValue: database.credentials },
      { provide: THROTTLE, useValue: database.throttle },
      { provide: PEOPLE_DIRECTORY, useValue: database.people },
      { provide: PRESENCE, useValue: database.presence },
      { provide: PING, useValue: async () => database.ping() },
    ];
    return { module: DatabaseModule, providers, exports: providers.map(({ provide }) => provide) };
  }
}

function workflowOn({ transactions }: Database): Workflow {
  return { transactions, clock: { now: () => new Date().toISOString() }, newId: uuidv7 };
}
