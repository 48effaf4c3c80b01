import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tables of earlier migrations that are no more. */
export const DROPPED_TABLES: readonly string[] = ['webhook_attempts'];

/**
 * A delivery is written three times in its life: when it is told, when it is leased, and when it has ended. This makes each
 * of them write less. Its attempts live in its own row; its sequence, which is as unique as its event, is the one index
 * for both; and a page has room for the lease beside the row that it replaces, so that no index learns of it.
 */
export class LeanerDeliveries1796100000000 implements MigrationInterface {
  name = 'LeanerDeliveries1796100000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Each attempt under the token of its lease.
      ALTER TABLE webhook_deliveries ADD attempts jsonb NOT NULL DEFAULT '{}'
        CHECK (jsonb_typeof(attempts) = 'object');
      ALTER TABLE webhook_deliveries NO FORCE ROW LEVEL SECURITY;
      ALTER TABLE webhook_attempts NO FORCE ROW LEVEL SECURITY;
      UPDATE webhook_deliveries d SET attempts = a.attempts
      FROM (
        SELECT delivery_id, jsonb_object_agg(number::text, jsonb_build_object('at', at, 'durationMs', duration_ms,
          'status', status, 'failure', failure, 'answer', answer)) AS attempts
        FROM webhook_attempts GROUP BY delivery_id
      ) a WHERE a.delivery_id = d.id;
      ALTER TABLE webhook_deliveries FORCE ROW LEVEL SECURITY;
      DROP TABLE webhook_attempts;

      DROP INDEX webhook_deliveries_in_sequence;
      CREATE UNIQUE INDEX webhook_deliveries_one_each ON webhook_deliveries (endpoint_id, sequence);
      ALTER TABLE webhook_deliveries DROP CONSTRAINT webhook_deliveries_endpoint_id_event_id_key;
      ALTER TABLE webhook_deliveries SET (fillfactor = 45);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE webhook_attempts (
        newsroom_id uuid NOT NULL,
        delivery_id uuid NOT NULL REFERENCES webhook_deliveries,
        number integer NOT NULL CHECK (number >= 1),
        at timestamptz NOT NULL,
        duration_ms integer CHECK (duration_ms >= 0),
        status smallint CHECK (status BETWEEN 100 AND 999),
        failure text CHECK (length(failure) BETWEEN 1 AND 60),
        answer text CHECK (length(answer) <= 1024),
        PRIMARY KEY (delivery_id, number)
      );
      ALTER TABLE webhook_deliveries NO FORCE ROW LEVEL SECURITY;
      INSERT INTO webhook_attempts
      SELECT d.newsroom_id, d.id, a.number::int, (a.what ->> 'at')::timestamptz, (a.what ->> 'durationMs')::int,
        (a.what ->> 'status')::smallint, a.what ->> 'failure', a.what ->> 'answer'
      FROM webhook_deliveries d, jsonb_each(d.attempts) AS a (number, what);
      ALTER TABLE webhook_deliveries FORCE ROW LEVEL SECURITY;
      ALTER TABLE webhook_attempts ENABLE ROW LEVEL SECURITY;
      ALTER TABLE webhook_attempts FORCE ROW LEVEL SECURITY;
      CREATE POLICY own_newsroom ON webhook_attempts USING (newsroom_id = (SELECT current_newsroom()));
      ALTER TABLE webhook_deliveries DROP COLUMN attempts;
      DROP INDEX webhook_deliveries_one_each;
      CREATE INDEX webhook_deliveries_in_sequence ON webhook_deliveries (endpoint_id, sequence);
      ALTER TABLE webhook_deliveries ADD CONSTRAINT webhook_deliveries_endpoint_id_event_id_key
        UNIQUE (endpoint_id, event_id);
      ALTER TABLE webhook_deliveries RESET (fillfactor);
      DO $$ BEGIN
        IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'caveat_app') THEN
          GRANT SELECT, INSERT, UPDATE ON webhook_attempts TO caveat_app;
        END IF;
      END $$;
    `);
  }
}
