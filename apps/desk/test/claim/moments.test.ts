import { describe, expect, it } from '@jest/globals';
import { momentsOf, placeAt, readAsOf } from '../../src/claim/moments.ts';

const at = (second: number): string => `2024-12-19T09:00:0${second}.000Z`;
const events = (...seconds: number[]) => seconds.map((second) => ({ at: at(second) }));

describe('the moments of a claim', () => {
  it('are those of its events', () => {
    expect(momentsOf(events(1, 2, 3))).toEqual([
      { at: at(1), count: 1 },
      { at: at(2), count: 2 },
      { at: at(3), count: 3 },
    ]);
  });

  it('take together what happened at once', () => {
    expect(momentsOf(events(1, 1, 2))).toEqual([
      { at: at(1), count: 2 },
      { at: at(2), count: 3 },
    ]);
  });

  it('never show an event before one that it follows, though its clock was behind', () => {
    expect(momentsOf(events(1, 3, 2, 4))).toEqual([
      { at: at(1), count: 1 },
      { at: at(3), count: 3 },
      { at: at(4), count: 4 },
    ]);
  });

  it('are none before its history is there', () => {
    expect(momentsOf([])).toEqual([]);
  });
});

describe('the place of a time among them', () => {
  const moments = momentsOf(events(1, 3, 5));

  it('is that of the last moment which had come', () => {
    expect([at(1), at(2), at(4), at(9)].map((time) => placeAt(moments, time))).toEqual([0, 0, 1, 2]);
  });

  it('is the last without a time, and none before the claim was there', () => {
    expect([placeAt(moments, undefined), placeAt(moments, at(0))]).toEqual([2, -1]);
  });
});

describe('the time in an address', () => {
  it('is read into UTC, and what is no time is left out', () => {
    expect(readAsOf({ asOf: '2024-12-19T18:00:00+09:00' })).toEqual({ asOf: '2024-12-19T09:00:00.000Z' });
    for (const asOf of ['yesterday, perhaps', '', 7, undefined, ['2024']]) expect(readAsOf({ asOf })).toEqual({});
  });
});
