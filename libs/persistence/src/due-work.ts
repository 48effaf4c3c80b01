import type { DueWork } from '#workflow/ports/due-work.js';
import type { OutboxJob } from '#workflow/ports/outbox.js';
import { DUE_STORIES } from './sql/stories.js';
import type { PgTransactions } from './transactions.js';

/** What one round puts back at most for one newsroom; the next round goes on. */
const MOST_CLAIMS = 20_000;

const NEWSROOMS = { name: 'newsrooms_all', text: 'SELECT id FROM newsrooms ORDER BY id' };
const DUE_ASSESSMENTS = {
  name: 'due_assessments',
  text: `
    SELECT json_agg(claim_id) AS ids FROM (
      SELECT claim_id, (row_number() OVER (ORDER BY claim_id) - 1) / 500 AS batch FROM (
        SELECT claim_id FROM claim_revisions WHERE assessed < evidence AND raised_at < $1 ORDER BY claim_id LIMIT $2
      ) due
    ) numbered GROUP BY batch`,
};
const DUE_SPREADS = {
  name: 'due_spreads',
  text: 'SELECT id FROM spreads WHERE created_at < $1 ORDER BY id LIMIT 1000',
};
const DUE_RECHECKS = {
  name: 'due_rechecks',
  text: `SELECT id, recheck_at FROM claims WHERE recheck_at IS NOT NULL AND NOT recheck_due AND recheck_at < $1 LIMIT 1000`,
};
const DUE_REWORDING = {
  name: 'due_rewording',
  text: `SELECT FROM newsrooms n JOIN newsroom_settings s ON s.newsroom_id = n.id AND s.version = n.settings_version
    WHERE n.reworded_version < n.settings_version AND s.at < $1`,
};
const FORGET = { name: 'idempotency_forget', text: 'DELETE FROM idempotency_keys WHERE created_at < $1' };
const FORGET_LIMITS = { name: 'limits_forget', text: 'DELETE FROM rate_limits WHERE began < $1' };
const FORGET_SESSIONS = { name: 'sessions_forget', text: 'DELETE FROM sessions WHERE expires_at < $1' };

export class PgDueWork implements DueWork {
  constructor(private readonly transactions: PgTransactions) {}

  async newsrooms(): Promise<string[]> {
    const rows = await this.transactions.onDuty('reconcile', (connection) =>
      connection.rows<{ id: string }>(NEWSROOMS, []),
    );
    return rows.map(({ id }) => id);
  }

  async due(newsroomId: string, before: string): Promise<OutboxJob[]> {
    return this.transactions.connected(newsroomId, async (connection) => {
      const claims = await connection.rows<{ ids: string[] }>(DUE_ASSESSMENTS, [before, MOST_CLAIMS]);
      const spreads = await connection.rows<{ id: string }>(DUE_SPREADS, [before]);
      const rechecks = await connection.rows<{ id: string; recheck_at: Date }>(DUE_RECHECKS, [before]);
      const stories = await connection.rows<{ story_id: string; due_at: Date }>(DUE_STORIES, [before]);
      const rewording = await connection.rows(DUE_REWORDING, [before]);
      return [
        ...rewording.map((): OutboxJob => ({ name: 'reword' })),
        ...spreads.map(({ id }): OutboxJob => ({ name: 'spread', spreadId: id })),
        ...claims.map(({ ids }): OutboxJob => ({ name: 'assess', claimIds: ids })),
        ...rechecks.map(({ id, recheck_at }): OutboxJob => ({
          name: 'recheck',
          claimId: id,
          dueAt: recheck_at.toISOString(),
        })),
        ...stories.map(({ story_id, due_at }): OutboxJob => ({
          name: 'outdated',
          storyId: story_id,
          dueAt: due_at.toISOString(),
        })),
      ];
    });
  }

  async forgetAnswers(newsroomId: string, before: string): Promise<void> {
    await this.transactions.connected(newsroomId, (connection) => connection.rows(FORGET, [before]));
  }

  async forgetSessions(before: string): Promise<void> {
    await this.transactions.onDuty('reconcile', (connection) => connection.rows(FORGET_SESSIONS, [before]));
  }

  async forgetLimits(before: string): Promise<void> {
    await this.transactions.alone(FORGET_LIMITS, [before]);
  }
}
