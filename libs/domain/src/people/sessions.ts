const HOUR = 3_600_000;

/** A session that nothing has been heard of for so long is over: longer than a shift at a desk, shorter than a night away. */
export const IDLE_LIMIT_MS = 12 * HOUR;

/** However much it is used, a session is over after so long, and the person signs in again. */
export const ABSOLUTE_LIMIT_MS = 7 * 24 * HOUR;

/** The times of a session, ISO 8601 UTC. `seenAt` is kept to the minute. */
export interface SessionTimes {
  readonly seenAt: string;
  readonly expiresAt: string;
  readonly revokedAt: string | null;
}

/** When a session that begins now is over at the latest. */
export function sessionExpiry(at: string): string {
  return new Date(Date.parse(at) + ABSOLUTE_LIMIT_MS).toISOString();
}

/** When the session is over if nothing is heard of it until then. */
export function idleUntil({ seenAt, expiresAt }: Pick<SessionTimes, 'seenAt' | 'expiresAt'>): string {
  return new Date(Math.min(Date.parse(seenAt) + IDLE_LIMIT_MS, Date.parse(expiresAt))).toISOString();
}

/** Whether somebody is signed in by it. */
export function isLive(session: SessionTimes, now: string): boolean {
  return session.revokedAt === null && Date.parse(now) < Date.parse(idleUntil(session));
}
