import type { DataSource } from 'typeorm';
import type { CredentialDirectory } from '#workflow/ports/credential-directory.js';
import type { DeliveryQueue } from '#workflow/ports/delivery-queue.js';
import type { DueWork } from '#workflow/ports/due-work.js';
import type { OutboxReader } from '#workflow/ports/outbox-reader.js';
import type {
  ClaimReader,
  HeldLineReader,
  HistoryReader,
  NewsroomReader,
  ProvenanceReader,
  StoryReader,
} from '#workflow/ports/readers.js';
import type { Presence } from '#workflow/ports/presence.js';
import type { Shares } from '#workflow/ports/shares.js';
import type { Throttle } from '#workflow/ports/throttle.js';
import type { PersonDirectory } from '#workflow/ports/person-directory.js';
import type { Transactions } from '#workflow/ports/transactions.js';
import type { WebhookReader } from '#workflow/ports/webhook-reader.js';
import { PgCredentialDirectory } from './credential-directory.js';
import { dataSource } from './data-source.js';
import { PgDeliveryQueue } from './delivery-queue.js';
import { PgDueWork } from './due-work.js';
import { asKnown } from './failures.js';
import { PgOutboxReader } from './outbox-reader.js';
import { PgPersonDirectory } from './person-directory.js';
import { PgPresence } from './presence.js';
import { PgClaimReader } from './readers/claim-reader.js';
import { PgHeldLineReader } from './readers/held-line-reader.js';
import { PgHistoryReader } from './readers/history-reader.js';
import { PgNewsroomReader } from './readers/newsroom-reader.js';
import { PgProvenanceReader } from './readers/provenance-reader.js';
import { PgStoryReader } from './readers/story-reader.js';
import { PgWebhookReader } from './readers/webhook-reader.js';
import { checkReady } from './readiness.js';
import { PgThrottle } from './throttle.js';
import { PgTransactions } from './transactions.js';

export interface DatabaseOptions {
  readonly url: string;
  readonly poolSize: number;
  readonly applicationName: string;
  /** Told after each commit that left something in the outbox. */
  readonly onCommit?: () => void;
}

/** PostgreSQL behind the ports of the workflow. */
export interface Database {
  readonly transactions: Transactions;
  readonly claims: ClaimReader;
  readonly history: HistoryReader;
  readonly heldLines: HeldLineReader;
  readonly provenance: ProvenanceReader;
  readonly stories: StoryReader;
  readonly newsrooms: NewsroomReader;
  readonly webhooks: WebhookReader;
  readonly credentials: CredentialDirectory;
  readonly throttle: Throttle & Shares;
  readonly people: PersonDirectory;
  readonly presence: Presence;
  readonly dueWork: DueWork;
  readonly outbox: OutboxReader;
  readonly deliveries: DeliveryQueue;
  /** @throws DatabaseUnavailable */
  ping(): Promise<void>;
  /**
   * The same database over the same connections, for whoever has to give an answer: a transaction that takes longer is cut
   * off, and fails with DatabaseUnavailable. A server that hangs says nothing by itself for as long as it hangs.
   */
  answeringWithin(limitMs: number): Database;
  close(): Promise<void>;
}

/**
 * Opens the database and checks that it fits: its migrations are those of this code, and the role cannot go round
 * row-level security. @throws NotReady, DatabaseUnavailable
 */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  const source = dataSource(options);
  try {
    await source.initialize();
    await checkReady(source);
  } catch (error) {
    if (source.isInitialized) await source.destroy();
    throw asKnown(error);
  }
  return databaseOn(source, options.onCommit ?? (() => {}));
}

function databaseOn(source: DataSource, onCommit: () => void, limitMs?: number): Database {
  const transactions = new PgTransactions(source, onCommit, limitMs);
  const newsrooms = new PgNewsroomReader(transactions);
  return {
    transactions,
    newsrooms,
    claims: new PgClaimReader(transactions, newsrooms),
    history: new PgHistoryReader(transactions, newsrooms),
    heldLines: new PgHeldLineReader(transactions),
    provenance: new PgProvenanceReader(transactions),
    stories: new PgStoryReader(transactions),
    webhooks: new PgWebhookReader(transactions),
    credentials: new PgCredentialDirectory(transactions),
    throttle: new PgThrottle(transactions),
    people: new PgPersonDirectory(transactions),
    presence: new PgPresence(transactions),
    dueWork: new PgDueWork(transactions),
    outbox: new PgOutboxReader(transactions, newsrooms),
    deliveries: new PgDeliveryQueue(transactions),
    ping: async () => transactions.ping(),
    answeringWithin: (ms) => databaseOn(source, onCommit, ms),
    close: async () => source.destroy(),
  };
}
