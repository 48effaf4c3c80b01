import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A source can turn out to be another one. */
export class MergedSources1796700000000 implements MigrationInterface {
  name = 'MergedSources1796700000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(MERGES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER sources_merge_loop ON sources;
      ${partOfLoop('SELECT s.part_of FROM sources s JOIN above a ON s.id = a.id WHERE s.part_of IS NOT NULL')}
      ${awaitsSpread('s.part_of')}
      ALTER TABLE sources DROP COLUMN merged_into;
      DROP FUNCTION refuse_merge_loop;
    `);
  }
}

/** The rule source.part_of_loop, for whoever gets past the service. */
const partOfLoop = (up: string): string => `
  CREATE OR REPLACE FUNCTION refuse_part_of_loop() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF EXISTS (
      WITH RECURSIVE above AS (SELECT NEW.part_of AS id UNION ${up}) SELECT FROM above WHERE id = NEW.id
    ) THEN
      RAISE EXCEPTION 'source.part_of_loop' USING ERRCODE = 'check_violation', CONSTRAINT = 'source.part_of_loop';
    END IF;
    RETURN NULL;
  END $$;`;

/** Whether a change upstream of the claim has not been carried to it yet. */
const awaitsSpread = (above: string): string => `
  CREATE OR REPLACE FUNCTION awaits_spread(claim uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
    WITH RECURSIVE lineage AS (
      SELECT report_id FROM evidence WHERE claim_id = claim
      UNION
      SELECT d.from_id FROM derivations d JOIN lineage l ON d.report_id = l.report_id
    ), speakers AS (
      SELECT r.source_id AS id FROM reports r JOIN lineage l ON r.id = l.report_id
      UNION
      SELECT ${above} FROM sources s JOIN speakers p ON s.id = p.id WHERE ${above} IS NOT NULL
    )
    SELECT EXISTS (
      SELECT FROM spreads s
      WHERE s.whole_newsroom
        OR s.report_ids && ARRAY(SELECT report_id FROM lineage)
        OR s.source_ids && ARRAY(SELECT id FROM speakers)
    )
  $$;`;

/** Everything above, also what a merged source was part of and will be again once the merge is undone. */
const UP = `SELECT up.id FROM above a JOIN sources s ON s.id = a.id, unnest(ARRAY[s.part_of, s.merged_into]) up (id)
        WHERE up.id IS NOT NULL`;

const MERGES = `
  ALTER TABLE sources
    ADD COLUMN merged_into uuid CHECK (merged_into <> id),
    ADD FOREIGN KEY (newsroom_id, merged_into) REFERENCES sources (newsroom_id, id);
  CREATE INDEX sources_by_merge ON sources (newsroom_id, merged_into) WHERE merged_into IS NOT NULL;

  ${partOfLoop(UP)}
  -- Rule source.merge_loop, likewise.
  CREATE FUNCTION refuse_merge_loop() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF EXISTS (
      WITH RECURSIVE above AS (SELECT NEW.merged_into AS id UNION ${UP}) SELECT FROM above WHERE id = NEW.id
    ) THEN
      RAISE EXCEPTION 'source.merge_loop' USING ERRCODE = 'check_violation', CONSTRAINT = 'source.merge_loop';
    END IF;
    RETURN NULL;
  END $$;
  CREATE CONSTRAINT TRIGGER sources_merge_loop AFTER INSERT OR UPDATE OF merged_into ON sources
    FOR EACH ROW WHEN (NEW.merged_into IS NOT NULL) EXECUTE FUNCTION refuse_merge_loop();

  ${awaitsSpread('COALESCE(s.merged_into, s.part_of)')}
`;
