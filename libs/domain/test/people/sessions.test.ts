import fc from 'fast-check';
import { describe, expect, it } from '@jest/globals';
import { invitationExpiry, isOpen } from '../../src/people/invitations.js';
import { secondFactorState } from '../../src/people/second-factor.js';
import { ABSOLUTE_LIMIT_MS, IDLE_LIMIT_MS, idleUntil, isLive, sessionExpiry } from '../../src/people/sessions.js';
import { ROLES } from '../../src/vocabulary.js';

const moment = fc
  .date({ min: new Date('2024-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString());
const later = (time: string, ms: number): string => new Date(Date.parse(time) + ms).toISOString();

describe('A session', () => {
  it('lives until nothing has been heard of it for half a day, or for a week at most', () => {
    fc.assert(
      fc.property(moment, fc.nat(ABSOLUTE_LIMIT_MS - 1), fc.nat(2 * IDLE_LIMIT_MS), (begun, seen, idle) => {
        const session = { seenAt: later(begun, seen), expiresAt: sessionExpiry(begun), revokedAt: null };
        const now = later(session.seenAt, idle);
        expect(isLive(session, now)).toBe(idle < IDLE_LIMIT_MS && seen + idle < ABSOLUTE_LIMIT_MS);
        expect(isLive(session, idleUntil(session))).toBe(false);
      }),
    );
  });

  it('that was revoked never lives again', () => {
    fc.assert(
      fc.property(moment, moment, (begun, now) => {
        expect(isLive({ seenAt: begun, expiresAt: sessionExpiry(begun), revokedAt: begun }, now)).toBe(false);
      }),
    );
  });
});

describe('An invitation', () => {
  it('is open for a week, unless it was accepted or taken back', () => {
    const gone = fc.option(moment);
    fc.assert(
      fc.property(moment, fc.nat(14 * 24 * 3_600_000), gone, gone, (made, ms, acceptedAt, revokedAt) => {
        const invitation = { expiresAt: invitationExpiry(made), acceptedAt, revokedAt };
        const inTime = ms < 7 * 24 * 3_600_000;
        expect(isOpen(invitation, later(made, ms))).toBe(inTime && acceptedAt === null && revokedAt === null);
      }),
    );
  });
});

describe('A second factor', () => {
  it('is needed by leads and admins alone, where the newsroom says so and they have none', () => {
    const needing = ROLES.filter((role) => secondFactorState({ role, demanded: true, confirmed: false }) === 'needed');
    expect(needing).toEqual(['lead', 'admin']);
    for (const role of ROLES) {
      expect(secondFactorState({ role, demanded: false, confirmed: false })).toBe('off');
      for (const demanded of [true, false]) expect(secondFactorState({ role, demanded, confirmed: true })).toBe('on');
    }
  });
});
