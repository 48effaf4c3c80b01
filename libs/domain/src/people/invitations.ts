/** How long an invitation can be accepted. */
const INVITATION_LIFETIME_MS = 7 * 24 * 3_600_000;

/** What becomes of an invitation, ISO 8601 UTC. */
export interface InvitationTimes {
  readonly expiresAt: string;
  readonly acceptedAt: string | null;
  readonly revokedAt: string | null;
}

/** When an invitation that is made now can no longer be accepted. */
export function invitationExpiry(at: string): string {
  return new Date(Date.parse(at) + INVITATION_LIFETIME_MS).toISOString();
}

/** Whether it can be accepted: once, in time, and unless it was taken back. */
export function isOpen({ expiresAt, acceptedAt, revokedAt }: InvitationTimes, now: string): boolean {
  return acceptedAt === null && revokedAt === null && Date.parse(now) < Date.parse(expiresAt);
}
