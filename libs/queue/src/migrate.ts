import { assertSchemaCompatibility, LATEST_SCHEMA_VERSION, runMigrations, SchemaMigrationRequiredError } from 'bullmq';
import pg from 'pg';
import { QUEUE_SCHEMA } from './names.js';

/**
 * Brings the schema `bullmq` up to the installed version of BullMQ, and lets the application role use what is in it but
 * create nothing. Doing it again changes nothing; several processes may do it at once.
 *
 * @param client connected as the owner of the database, and not inside a transaction
 * @param grantTo the role that the service connects as
 */
export async function migrateQueue(client: pg.Client | pg.PoolClient, grantTo: string): Promise<void> {
  await runMigrations(client, QUEUE_SCHEMA);
  const role = pg.escapeIdentifier(grantTo);
  await client.query(`
    BEGIN;
    -- Two processes that grant the same at once would fail with "tuple concurrently updated".
    SELECT pg_advisory_xact_lock(hashtext('caveat: grants on ${QUEUE_SCHEMA}'));
    GRANT USAGE ON SCHEMA ${QUEUE_SCHEMA} TO ${role};
    GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${QUEUE_SCHEMA} TO ${role};
    GRANT USAGE ON ALL SEQUENCES IN SCHEMA ${QUEUE_SCHEMA} TO ${role};
    GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA ${QUEUE_SCHEMA} TO ${role};
    REVOKE INSERT, UPDATE, DELETE ON ${QUEUE_SCHEMA}.migration FROM ${role};
    COMMIT;
  `);
}

/** Whether {@link migrateQueue} has nothing to bring up. @param client as the service's own role */
export async function isQueueMigrated(client: pg.Client | pg.PoolClient): Promise<boolean> {
  try {
    return (await assertSchemaCompatibility(client, QUEUE_SCHEMA)) >= LATEST_SCHEMA_VERSION;
  } catch (error) {
    if (error instanceof SchemaMigrationRequiredError) return false;
    throw error;
  }
}
