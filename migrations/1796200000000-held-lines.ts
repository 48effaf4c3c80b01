import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tables of this migration whose rows belong to one newsroom. */
export const NEWSROOM_TABLES = ['held_lines'] as const;

/**
 * Marks that are told later: each line of a claim's history that waits, with what it takes to take it back. The dispatcher
 * moves them to the outbox when their time has come.
 */
export class HeldLines1796200000000 implements MigrationInterface {
  name = 'HeldLines1796200000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE held_lines (
        event_id uuid PRIMARY KEY,
        newsroom_id uuid NOT NULL,
        claim_id uuid NOT NULL,
        version integer NOT NULL CHECK (version >= 2),
        type text NOT NULL,
        until timestamptz NOT NULL,
        by uuid,
        -- Null for what only waits behind a mark.
        undo jsonb CHECK (jsonb_typeof(undo) = 'object'),
        UNIQUE (claim_id, version)
      );
      CREATE INDEX held_lines_by_time ON held_lines (until);
      ALTER TABLE held_lines ENABLE ROW LEVEL SECURITY;
      ALTER TABLE held_lines FORCE ROW LEVEL SECURITY;
      CREATE POLICY own_newsroom ON held_lines USING (newsroom_id = (SELECT current_newsroom()));
      CREATE POLICY dispatch ON held_lines USING ((SELECT on_duty('dispatch')));
      DO $$ BEGIN
        IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'caveat_app') THEN
          GRANT SELECT, INSERT, UPDATE, DELETE ON held_lines TO caveat_app;
        END IF;
      END $$;

      ALTER TABLE newsroom_settings ADD mark_delay integer NOT NULL DEFAULT 8 CHECK (mark_delay BETWEEN 0 AND 60);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE newsroom_settings DROP COLUMN mark_delay;
      DROP TABLE held_lines;
    `);
  }
}
