import { PostgresQueueBackend } from 'bullmq';
import pg from 'pg';
import type { Backend } from './backend.js';
import { troubleLog } from './logger.js';
import type { QueueLogger } from './logger.js';
import { QUEUE_SCHEMA } from './names.js';
import { PatientConnection } from './patient-connection.js';
import { PatientPool } from './patient-pool.js';

/** One listens for new jobs; the others take, settle and add them. */
const MAX_CONNECTIONS = 4;
/**
 * `synchronous_commit`: a job is a wake-up, not the truth, so nobody waits for it to reach the disk.
 * `enable_seqscan`: statistics taken while the queue was empty make PostgreSQL read all jobs to find one, which cost
 * six times the work when 4,000 waited. Everything that BullMQ asks has an index.
 */
const SETTINGS = `
  SET search_path TO ${QUEUE_SCHEMA};
  SET synchronous_commit TO off;
  SET enable_seqscan TO off;
  SET jit TO off;
`;
/** How long at most a job waits whose wake-up got lost, in seconds. */
const LONGEST_WAIT_S = 5;

/** Jobs in the schema `bullmq` of PostgreSQL: at most four connections for the queue and its workers together. */
export function postgresBackend(url: string, logger: QueueLogger): Backend {
  const pool = new pg.Pool({
    connectionString: url,
    application_name: 'caveat queue',
    max: MAX_CONNECTIONS,
    // Opening a connection takes longer than adding a job, so those once opened stay.
    min: MAX_CONNECTIONS,
    keepAlive: true,
    connectionTimeoutMillis: 5_000,
    query_timeout: 10_000,
    // By statement and not by the start-up option `-c`: options inside the URL would replace that one.
    onConnect: prepare,
  });
  const patient = new PatientPool(pool, troubleLog(logger));
  return {
    factory: (name, options) =>
      new WakefulBackend(new PatientConnection(patient, pool), name, options as object as Options),
    connection: {},
    workerConnection: {},
    // The pool opens a connection only when asked to.
    giveUp: () => undefined,
    close: () => pool.end(),
  };
}

/** The pool hands a connection out once this has resolved. */
const prepare = (client: pg.ClientBase): unknown => client.query(SETTINGS);

type Options = ConstructorParameters<typeof PostgresQueueBackend>[2];

class WakefulBackend extends PostgresQueueBackend {
  override waitUntilReady(): Promise<void> {
    return this.connection.waitUntilReady();
  }

  override get maximumBlockTimeout(): number {
    return LONGEST_WAIT_S;
  }

  /**
   * Adds by BullMQ's statement for flows. The one for bulk makes two temporary tables for each call, which takes 6 ms
   * longer for one job, swells the catalogue, and needs the right to make them.
   */
  override async addJobs(entries: Parameters<PostgresQueueBackend['addJobs']>[0]): Promise<string[]> {
    const added = await this.addFlow(
      entries.map(({ job, jobId }) => ({
        jobData: job,
        jobId,
        parentKeyOpts: {},
        prefix: '',
        queueName: this.queueName,
      })),
    );
    return added.map(([error, id]) => {
      if (error) throw error;
      return String(id);
    });
  }
}
