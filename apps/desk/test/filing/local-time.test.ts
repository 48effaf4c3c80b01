import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { inMorning, toLocal, toMoment } from '../../src/filing/local-time.ts';

const MINUTE_MS = 60_000;
/** Years that a field for dates takes. */
const minutes = fc.date({ min: new Date('1970-01-02'), max: new Date('9999-12-30'), noInvalidDate: true });

it('a moment is the same after it was in a field for dates and times, to the minute', () => {
  fc.assert(
    fc.property(minutes, (date) => {
      const moment = new Date(Math.floor(date.getTime() / MINUTE_MS) * MINUTE_MS).toISOString();
      const local = toLocal(moment);
      expect(local).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/);
      // In the hour that a clock goes through twice, the field can't tell which is meant: it means one of the two.
      expect([0, 60, -60]).toContain((Date.parse(toMoment(local) ?? '') - Date.parse(moment)) / MINUTE_MS);
    }),
  );
});

it('none is an empty field, and the morning is at nine by the clock of whoever looks', () => {
  expect([toLocal(null), toMoment('')]).toEqual(['', null]);
  expect(new Date(toMoment(inMorning(1)) ?? '').getHours()).toBe(9);
});
