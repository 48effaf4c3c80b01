import { describe, expect, it } from '@jest/globals';
import type { EventFact, Facts } from './check/facts.js';
import { verdictOn, type Evidence } from './check/verdict.js';
import type { Acknowledged } from './load/acknowledged.js';
import type { Injected } from './load/injected.js';
import type { Arrived, LogLine } from './receiver/log.js';

/** A claim that is filed, held at `disputed` and let go again, told at one endpoint without a fault. */
const CLAIM = 'bridge';
const event = (sequence: number, type: string, version: number, status: string | null): EventFact => ({
  ...{ id: `event-${sequence}`, type, claim: CLAIM, version, sequence, status },
});
const EVENTS = [
  event(1, 'claim.created', 1, null),
  event(2, 'claim.status_changed', 2, 'disputed'),
  event(3, 'claim.status_changed', 3, 'reported'),
];
const FACTS: Facts = {
  expected: EVENTS.map(({ id }) => ({ endpoint: 'cms', id })),
  events: new Map(EVENTS.map((each) => [each.id, each])),
  moves: [
    { claim: CLAIM, version: 2, status: 'disputed' },
    { claim: CLAIM, version: 3, status: 'reported' },
  ],
  ...{ gaps: 0, undelivered: 0, lostWorkers: 0 },
};
const ACKNOWLEDGED: Acknowledged[] = [
  { kind: 'claim created', claim: CLAIM },
  { kind: 'status', claim: CLAIM, from: 'reported', to: 'disputed', after: 1, version: 2 },
  { kind: 'status', claim: CLAIM, from: 'disputed', to: 'reported', after: 2, version: 3 },
];

/** Requests in the order of arrival, ten milliseconds apart; each answered with its status one millisecond later. */
function requests(...of: (Partial<Arrived> & { of: number; answer?: number | 'left alone' })[]): LogLine[] {
  return of.flatMap(({ of: sequence, answer = 204, ...more }, n): LogLine[] => {
    const fact = EVENTS[sequence - 1] as EventFact;
    const at = n * 10;
    return [
      {
        ...{ kind: 'arrived', n, at, endpoint: 'cms', mode: 'well', verifiedBy: 0 },
        ...fact,
        status: fact.status ?? 'reported',
        ...more,
      },
      answer === 'left alone'
        ? { kind: 'left alone', n, at: at + 1 }
        : { kind: 'answered', n, at: at + 1, status: answer },
    ];
  });
}

const well = requests({ of: 1 }, { of: 2 }, { of: 3 });
const judged = (more: Partial<Evidence>) =>
  verdictOn({ facts: FACTS, lines: well, acknowledged: ACKNOWLEDGED, injected: [], ...more });
const RIGHT = { lost: 0, outOfOrder: 0, phantom: 0, badSignatures: 0, duplicates: 0, lateDuplicates: 0 };

describe('the checker of the faults', () => {
  it('finds nothing wrong where all came once and in order', () => {
    expect(judged({})).toMatchObject({ ...RIGHT, events: 3, deliveries: 3, arrivals: 3, details: [] });
  });

  it('takes tries that failed, and came again, for what they are', () => {
    const lines = requests({ of: 1, answer: 500 }, { of: 1 }, { of: 2, answer: 0 }, { of: 2 }, { of: 3 });
    expect(judged({ lines })).toMatchObject({ ...RIGHT, arrivals: 5 });
  });

  it('misses a delivery that nobody answered with 2xx, by the deliveries and by the history', () => {
    const { lost, details } = judged({ lines: requests({ of: 1 }, { of: 2, answer: 500 }, { of: 3 }) });
    expect(lost).toBe(3);
    expect(details.join()).toMatch(/not taken.*in the history, not told.*acknowledged, not told/s);
  });

  it('misses what was acknowledged, though the database knows nothing of it', () => {
    const lost = { ...ACKNOWLEDGED[1], to: 'withdrawn' } as Acknowledged;
    expect(judged({ acknowledged: [...ACKNOWLEDGED, lost] })).toMatchObject({ ...RIGHT, lost: 1 });
    expect(judged({ acknowledged: [{ kind: 'claim created', claim: 'another' }] }).lost).toBe(1);
    expect(judged({ acknowledged: [{ kind: 'retraction', claim: CLAIM, report: 'r' }] }).lost).toBeGreaterThan(0);
  });

  it('misses a change of the history that was never announced', () => {
    const facts = { ...FACTS, moves: [...FACTS.moves, { claim: CLAIM, version: 4, status: 'withdrawn' }] };
    expect(judged({ facts }).lost).toBe(1);
  });

  it('holds acknowledged evidence to the status that it gives in the end', () => {
    const evidence = (report: string): Acknowledged => ({ kind: 'evidence', claim: CLAIM, report, stance: 'supports' });
    expect(judged({ acknowledged: [evidence('one')] }).lost).toBe(0);
    expect(judged({ acknowledged: [evidence('one'), evidence('two')] }).lost).toBe(1);
  });

  it('sees a version that came after a later one', () => {
    expect(judged({ lines: requests({ of: 1 }, { of: 3 }, { of: 2 }) })).toMatchObject({ ...RIGHT, outOfOrder: 1 });
  });

  it('sees an older version come again after a later one was taken, unless it had been taken itself', () => {
    const again = requests({ of: 1 }, { of: 2, answer: 500 }, { of: 3 }, { of: 2 });
    expect(judged({ lines: again })).toMatchObject({ ...RIGHT, outOfOrder: 1 });
    const twice = requests({ of: 1 }, { of: 2 }, { of: 3 }, { of: 2 });
    expect(judged({ lines: twice })).toMatchObject({ ...RIGHT, duplicates: 1, lateDuplicates: 1 });
  });

  it('sees what no committed line says: another event, place, version or status', () => {
    for (const lie of [{ id: 'nobody' }, { sequence: 9 }, { version: 9 }, { status: 'withdrawn' }, { claim: 'other' }])
      expect(judged({ lines: [...well, ...requests({ of: 2, ...lie, n: 9 })] }).phantom).toBe(1);
  });

  it('sees a signature that no key explains', () => {
    const lines = requests({ of: 1, verifiedBy: null }, { of: 2, verifiedBy: 1 }, { of: 3 });
    expect(judged({ lines })).toMatchObject({ ...RIGHT, badSignatures: 1 });
  });

  it('tells how long what a killed worker was sending took to come again', () => {
    const killed: Injected = {
      ...{ at: 10, name: 'worker killed' },
      fault: { kind: 'worker killed', worker: 0, backAfterMs: 0 },
    };
    const lines = requests({ of: 1 }, { of: 2, answer: 'left alone' }, { of: 2 }, { of: 3 });
    expect(judged({ lines, injected: [killed] })).toMatchObject({
      ...{ ...RIGHT, workerKills: 1, redelivered: 1, longestRedeliveryMs: 10 },
    });
  });
});
