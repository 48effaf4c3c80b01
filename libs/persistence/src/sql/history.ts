import type { WebhookEventType } from '#domain/announcements/announcement.js';
import type { EventType } from '#domain/events.js';
import type { EventRecord } from '#workflow/ports/readers.js';

export interface EventRow {
  id: string;
  sequence: string | null;
  claim_id: string | null;
  version: number | null;
  type: EventType | WebhookEventType;
  at: Date;
  by: string | null;
  by_name: string | null;
  reason: string | null;
  data: Record<string, unknown>;
}

const EVENT = `h.id, q.sequence, h.claim_id, h.version, h.type, h.at, h.by, m.name AS by_name, h.reason, h.data`;
const JOINS = `LEFT JOIN members m ON m.id = h.by`;

/** Events of a claim ($1) after a version ($2), $3 rows at most. */
export const CLAIM_HISTORY = {
  name: 'history_of_claim',
  text: `SELECT ${EVENT} FROM history h LEFT JOIN event_sequence q ON q.event_id = h.id ${JOINS}
    WHERE h.claim_id = $1 AND h.version > $2 ORDER BY h.version LIMIT $3`,
};

/**
 * Events of a claim ($1) up to a time ($2): those before the first that is later. Clocks of two servers differ, and a
 * change waits for another before it, so times may go back from one version to the next; versions do not.
 */
export const CLAIM_HISTORY_UNTIL = {
  name: 'history_of_claim_until',
  text: `SELECT ${EVENT} FROM history h LEFT JOIN event_sequence q ON q.event_id = h.id ${JOINS}
    WHERE h.claim_id = $1 AND h.version < COALESCE(
      (SELECT min(l.version) FROM history l WHERE l.claim_id = $1 AND l.at > $2), 2147483647
    ) ORDER BY h.version`,
};

/** The version of the newsroom's settings at a time ($1); before the first, the first. */
export const SETTINGS_AT = {
  name: 'newsroom_settings_at',
  text: `SELECT version FROM newsroom_settings WHERE at <= $1 OR version = 1 ORDER BY version DESC LIMIT 1`,
};

/** What the claimant of a claim ($1) was called when it was filed. */
export const CLAIMANT_THEN = {
  name: 'history_claimant',
  text: `SELECT data #>> '{claimant,name}' AS name FROM history WHERE claim_id = $1 AND version = 1`,
};

/** The version of the newsroom's settings at each of some times ($1); before the first, the first. */
export const SETTINGS_AT_EACH = {
  name: 'newsroom_settings_at_each',
  text: `SELECT t.at, (SELECT version FROM newsroom_settings s WHERE s.at <= t.at::timestamptz OR s.version = 1
      ORDER BY version DESC LIMIT 1) AS version FROM unnest($1::text[]) t (at)`,
};

/**
 * The newsroom's events after a sequence ($1), $2 rows at most: lines of the history, and what was told of them. A line
 * that was told itself is shown as it was told.
 */
export const EVENTS_AFTER = {
  name: 'events_after',
  text: `SELECT q.event_id AS id, q.sequence, h.claim_id, h.version, COALESCE(a.type, h.type) AS type, h.at, h.by,
      m.name AS by_name, h.reason, COALESCE(a.data, h.data::json) AS data
    FROM event_sequence q LEFT JOIN announcements a ON a.event_id = q.event_id
    JOIN history h ON h.id = COALESCE(a.history_id, q.event_id) ${JOINS}
    WHERE q.newsroom_id = (SELECT current_newsroom()) AND q.sequence > $1 ORDER BY q.sequence LIMIT $2`,
};

export const LAST_SEQUENCE = {
  name: 'events_last',
  text: `SELECT sequence FROM event_sequence WHERE newsroom_id = (SELECT current_newsroom())
    ORDER BY sequence DESC LIMIT 1`,
};

export const CLAIM_EXISTS = { name: 'claim_exists', text: 'SELECT FROM claims WHERE id = $1' };

export function eventOf(row: EventRow): EventRecord {
  return {
    id: row.id,
    sequence: row.sequence === null ? null : Number(row.sequence),
    claimId: row.claim_id,
    version: row.version,
    type: row.type,
    at: row.at.toISOString(),
    by: row.by === null ? null : { id: row.by, name: row.by_name ?? '' },
    reason: row.reason,
    data: row.data,
  };
}
