import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Finds what has happened to reports and sources since a moment: how a report was known then, and what has changed below a
 * verification. That a report or source was filed changes nothing of what claims rest on, so those lines stay outside.
 */
export class UpstreamHistory1796250000000 implements MigrationInterface {
  name = 'UpstreamHistory1796250000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX history_upstream ON history (newsroom_id, at)
      WHERE claim_id IS NULL AND type <> 'report.recorded' AND type <> 'source.recorded'
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX history_upstream');
  }
}
