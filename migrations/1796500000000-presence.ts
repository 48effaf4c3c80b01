import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tables whose rows belong to the newsroom in `newsroom_id`. */
export const NEWSROOM_TABLES = ['presence'] as const;

/** Who is on which claim right now. */
export class Presence1796500000000 implements MigrationInterface {
  name = 'Presence1796500000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- A crash of the server may empty it: whoever is there says so again within seconds. It refers to nothing, so that
      -- coming and going locks no claim and no member; a row is only ever written for a claim that is there.
      CREATE UNLOGGED TABLE presence (
        newsroom_id uuid NOT NULL,
        claim_id uuid NOT NULL,
        member_id uuid NOT NULL,
        doing text NOT NULL CHECK (doing IN ('reading', 'writing')),
        since timestamptz NOT NULL,
        seen_at timestamptz NOT NULL,
        PRIMARY KEY (newsroom_id, claim_id, member_id)
      ) WITH (fillfactor = 50);
      COMMENT ON COLUMN presence.seen_at IS 'no index knows it, so that saying so again touches the row alone';
      ALTER TABLE presence ENABLE ROW LEVEL SECURITY;
      ALTER TABLE presence FORCE ROW LEVEL SECURITY;
      CREATE POLICY own_newsroom ON presence USING (newsroom_id = (SELECT current_newsroom()));
      DO $$ BEGIN
        IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'caveat_app') THEN
          GRANT SELECT, INSERT, UPDATE, DELETE ON presence TO caveat_app;
        END IF;
      END $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE presence');
  }
}
