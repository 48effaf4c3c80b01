import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { afterTry, FAILING_MS, isFailingTooLong, STANDARD_SCHEDULE } from '../../src/delivery/retries.js';

const NOW = Date.parse('2024-12-19T09:00:00Z');
const DAY_MS = 24 * 3_600_000;
const facts = (tries: number, chance = 0.5) => ({ tries, now: NOW, schedule: STANDARD_SCHEDULE, chance });
const failed = { ok: false, gone: false, retryAfterMs: null };

describe('a delivery', () => {
  it('that went well is delivered, whichever try it was', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 50 }), fc.double({ min: 0, max: 1, noNaN: true }), (tries, chance) => {
        expect(afterTry({ ok: true, gone: false, retryAfterMs: null }, facts(tries, chance))).toEqual({
          state: 'delivered',
        });
      }),
    );
  });

  it('is tried for some 75 hours, ten times in all, and then given up', () => {
    const pauses = STANDARD_SCHEDULE.map((_, index) => {
      const after = afterTry(failed, facts(index + 1));
      return after.state === 'waiting' ? after.nextAt - NOW : NaN;
    });
    const hours = pauses.reduce((sum, ms) => sum + ms, 0) / 3_600_000;
    expect(hours).toBeGreaterThan(75);
    expect(hours).toBeLessThan(76);
    expect(afterTry(failed, facts(STANDARD_SCHEDULE.length))).toMatchObject({ state: 'waiting' });
    expect(afterTry(failed, facts(STANDARD_SCHEDULE.length + 1))).toEqual({ state: 'failed', failure: 'gave_up' });
  });

  it('waits for its pause, a fifth more or less', () => {
    const cases = fc.tuple(
      fc.integer({ min: 1, max: STANDARD_SCHEDULE.length }),
      fc.double({ min: 0, max: 1, noNaN: true }),
    );
    fc.assert(
      fc.property(cases, ([tries, chance]) => {
        const after = afterTry(failed, facts(tries, chance));
        const pause = (STANDARD_SCHEDULE[tries - 1] ?? NaN) * 1000;
        if (after.state !== 'waiting') throw new Error('given up too early');
        expect(after.nextAt - NOW).toBeGreaterThanOrEqual(Math.floor(pause * 0.8));
        expect(after.nextAt - NOW).toBeLessThanOrEqual(Math.ceil(pause * 1.2));
      }),
    );
  });

  it('leaves an endpoint alone for as long as it asks, a day at most, and never shorter than its pause', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 0, max: 10 * DAY_MS }), (tries, retryAfterMs) => {
        const after = afterTry({ ...failed, retryAfterMs }, facts(tries));
        const alone = afterTry(failed, facts(tries));
        if (after.state !== 'waiting' || alone.state !== 'waiting') throw new Error('given up too early');
        expect(after.nextAt).toBe(Math.max(alone.nextAt, NOW + Math.min(retryAfterMs, DAY_MS)));
      }),
    );
  });

  it('to an endpoint that is gone is not tried again', () => {
    expect(afterTry({ ok: false, gone: true, retryAfterMs: 5 }, facts(1))).toEqual({
      state: 'failed',
      failure: 'endpoint_disabled',
    });
  });
});

describe('an endpoint', () => {
  it('has failed too long after five days without one success', () => {
    expect(isFailingTooLong(null, NOW)).toBe(false);
    expect(isFailingTooLong(NOW - FAILING_MS + 1, NOW)).toBe(false);
    expect(isFailingTooLong(NOW - FAILING_MS, NOW)).toBe(true);
  });
});
