import type { SessionRecord } from '#workflow/ports/session-store.js';

/** A session as the database has it. */
export interface SessionRow {
  id: string;
  newsroom_id: string;
  member_id: string;
  person_id: string;
  second_factor: boolean;
  agent: string;
  created_at: Date;
  seen_at: Date;
  expires_at: Date;
}

export const SESSION_COLUMNS =
  'id, newsroom_id, member_id, person_id, second_factor, agent, created_at, seen_at, expires_at';

export function sessionOf(row: SessionRow): SessionRecord {
  const { id, agent } = row;
  return {
    ...{ id, newsroomId: row.newsroom_id, memberId: row.member_id, personId: row.person_id },
    ...{ secondFactor: row.second_factor, agent, createdAt: row.created_at.toISOString() },
    ...{ seenAt: row.seen_at.toISOString(), expiresAt: row.expires_at.toISOString() },
  };
}
