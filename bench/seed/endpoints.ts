import { randomBytes } from 'node:crypto';
import { uuidv7 } from 'uuidv7';
import { withClient } from '../stage/postgres.js';
import type { BenchNewsroom } from './newsroom.js';

/** Endpoints of the newsroom, that hear of changed statuses only. */
export async function seedEndpoints(
  adminUrl: string,
  newsroom: BenchNewsroom,
  urls: readonly string[],
): Promise<{ id: string; secret: Uint8Array }[]> {
  return withClient(adminUrl, async (client) => {
    const endpoints = urls.map((url) => ({ id: uuidv7(), url, secret: randomBytes(32) }));
    for (const { id, url, secret } of endpoints) {
      await client.query(
        `INSERT INTO webhook_endpoints (id, newsroom_id, url, event_types, desks, signature, enabled, created_by,
          created_at, updated_at)
        VALUES ($1, $2, $3, '{claim.status_changed}', '{}', 'v1', true, $4, now(), now())`,
        [id, newsroom.id, url, newsroom.editorId],
      );
      await client.query(
        `INSERT INTO webhook_secrets (id, newsroom_id, endpoint_id, signature, secret, created_at)
        VALUES ($1, $2, $3, 'v1', $4, now())`,
        [uuidv7(), newsroom.id, id, secret],
      );
    }
    return endpoints;
  });
}

/**
 * A told change of status of each of so many claims, and its delivery to every endpoint, waiting: what the dispatcher
 * would have left.
 */
export async function seedDeliveries(adminUrl: string, newsroom: BenchNewsroom, claims: number): Promise<void> {
  await withClient(adminUrl, async (client) => {
    await client.query(
      `INSERT INTO announcements (event_id, newsroom_id, history_id, type, claim_id, version, at, data)
      SELECT gen_random_uuid(), $1, h.id, 'claim.status_changed', h.claim_id, h.version, h.at, json_build_object(
        'sequence', row_number() OVER (ORDER BY h.claim_id),
        'claim', json_build_object('id', h.claim_id, 'version', h.version, 'status', 'corroborated',
          'previousStatus', 'reported', 'statement', t.statement),
        'caveat', json_build_object('en', 'Two independent sources support this claim, but The Daily Bench has not independently verified it.'),
        'reason', 'assessment.corroborated', 'stories', '[]'::json)
      FROM (SELECT DISTINCT ON (claim_id) * FROM history WHERE claim_id IS NOT NULL ORDER BY claim_id, version DESC LIMIT $2) h
        JOIN claim_statements t ON t.claim_id = h.claim_id`,
      [newsroom.id, claims],
    );
    await client.query(
      `INSERT INTO webhook_deliveries (id, newsroom_id, endpoint_id, event_id, sequence, claim_id, version, state,
        next_at, created_at)
      SELECT gen_random_uuid(), $1, e.id, a.event_id, (a.data ->> 'sequence')::bigint, a.claim_id, a.version, 'waiting',
        now(), now()
      FROM announcements a, webhook_endpoints e WHERE a.newsroom_id = $1 AND e.newsroom_id = $1`,
      [newsroom.id],
    );
    await client.query('ANALYZE webhook_deliveries, announcements, webhook_endpoints');
  });
}
