import { uuidv7 } from 'uuidv7';
import { makeKey, settingsFor } from '#cli/service/newsrooms.js';
import { openDatabase } from '#persistence/database.js';
import type { Workflow } from '#workflow/caller.js';
import { foundNewsroom } from '#workflow/newsroom/found-newsroom.js';
import { TO_THIS_MACHINE } from '../../support/receiver.js';
import { accepted, ApiClient } from '../load/api-client.js';
import { ENDPOINTS, type PlannedEndpoint } from '../plan/endpoints.js';
import type { BackendName } from '../plan/fault.js';
import { startReceiver, type ReceiverProcess } from '../receiver/receiver.js';
import { startFleet, type Fleet } from './fleet.js';
import { openJobs, type Jobs } from './jobs.js';
import { command, type FaultServer } from './postgres.js';

/** All that a run plays on: the service's processes on a database of their own, their queue, and who listens. */
export interface Stage {
  readonly server: FaultServer;
  readonly adminUrl: string;
  readonly fleet: Fleet;
  readonly queue: Jobs;
  readonly receiver: ReceiverProcess;
  readonly api: ApiClient;
  /** Ends connections of this name (`application_name`), or of everybody, as seen from the database. */
  cutConnections(whose: string): Promise<void>;
  /** Gives an endpoint another key, which the receiver learns after it. */
  rotate(endpoint: number): Promise<void>;
  close(): Promise<void>;
}

export interface StageOptions {
  readonly name: string;
  readonly backend: BackendName;
  /** Where the receiver writes down what it gets. */
  readonly log: string;
  readonly endpoints?: readonly PlannedEndpoint[];
}

/** A failed try is followed by another within about a second, as often as any fault of a run may need. */
const SCHEDULE = ['0.2', '0.5', ...Array.from({ length: 120 }, () => '1')].join(',');
const TIMEOUT_S = '2';

export async function setStage(server: FaultServer, options: StageOptions): Promise<Stage> {
  const { name, backend, log, endpoints = ENDPOINTS } = options;
  const { adminUrl, appUrl } = await server.database(name);
  const [queue, receiver, key] = await Promise.all([
    openJobs(backend, adminUrl),
    startReceiver(log),
    newsroomOn(appUrl),
  ]);
  const fleet = await startFleet({
    ...{ DATABASE_URL: appUrl, CAVEAT_LOG_LEVEL: 'warn', ...TO_THIS_MACHINE },
    ...{ CAVEAT_WEBHOOK_SCHEDULE: SCHEDULE, CAVEAT_WEBHOOK_TIMEOUT: TIMEOUT_S, ...queue.environment },
  });
  const api = new ApiClient(fleet.url, key);
  const ids: string[] = [];
  for (const { name: called, ...wanted } of endpoints) {
    const made = accepted(
      await api.call('POST', '/webhook-endpoints', { url: receiver.urlOf(called), ...wanted }, false),
    );
    await receiver.addKey(called, keyIn(made));
    ids.push(String(made['id']));
  }
  return {
    ...{ server, adminUrl, fleet, queue, receiver, api },
    cutConnections: (whose) =>
      command(
        adminUrl,
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
          WHERE datname = current_database() AND pid <> pg_backend_pid() AND $1 IN ('all', application_name)`,
        [whose],
      ),
    async rotate(endpoint) {
      const path = `/webhook-endpoints/${ids[endpoint]}/secret/rotate`;
      const made = accepted(await api.call('POST', path, { validFor: 3_600 }, false));
      await receiver.addKey(endpoints[endpoint]?.name ?? '', keyIn(made));
    },
    async close() {
      await fleet.stop();
      await receiver.stop();
      await queue.close();
      await server.drop(name);
    },
  };
}

/** What deliveries are verified with. */
function keyIn({ secret, publicKey }: Record<string, unknown>): string {
  return String(secret ?? publicKey);
}

/** @returns the key of the admin's machine */
async function newsroomOn(appUrl: string): Promise<string> {
  const database = await openDatabase({ url: appUrl, poolSize: 1, applicationName: 'caveat faults' });
  const { transactions } = database;
  const workflow: Workflow = { transactions, clock: { now: () => new Date().toISOString() }, newId: uuidv7 };
  try {
    const named = { name: 'The Daily Fault', caveatName: 'The Daily Fault', locale: 'en' };
    const { newsroomId, admin } = await foundNewsroom(workflow, settingsFor(named), { name: 'Ada', email: null });
    return (await makeKey(workflow, newsroomId, { memberId: admin.id, label: 'faults', machine: true })).key;
  } finally {
    await database.close();
  }
}
