import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the review queue is worked by: when an answer is needed, and who sees to it. */
export class Queue1796300000000 implements MigrationInterface {
  name = 'Queue1796300000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE claims
        ADD deadline timestamptz,
        ADD assignee_id uuid,
        ADD FOREIGN KEY (newsroom_id, assignee_id) REFERENCES members (newsroom_id, id);
      -- Claims that nobody sees to are in no need of it, so that a mark on one of them writes no more than before.
      CREATE INDEX claims_by_assignee ON claims (newsroom_id, assignee_id, id) WHERE assignee_id IS NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX claims_by_assignee;
      ALTER TABLE claims DROP COLUMN assignee_id, DROP COLUMN deadline;
    `);
  }
}
