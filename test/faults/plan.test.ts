import { describe, expect, it } from '@jest/globals';
import { planOf } from './plan/plan.js';

const SIZE = { events: 500, faults: 10, backends: ['postgres', 'redis'] as const };

describe('the plan of a run', () => {
  it('is the same for the same seed, and another for another', () => {
    expect(planOf(7, SIZE)).toEqual(planOf(7, SIZE));
    expect(planOf(7, SIZE).changes).not.toEqual(planOf(9, SIZE).changes);
  });

  it('kills a worker in every run, and takes no queue of PostgreSQL down by itself', () => {
    for (let seed = 0; seed < 50; seed += 1) {
      const { backend, faults } = planOf(seed, SIZE);
      const kinds = faults.map(({ fault }) => fault.kind);
      expect(kinds).toHaveLength(10);
      expect(kinds).toContain('worker killed');
      expect(backend === 'postgres' && kinds.includes('queue down')).toBe(false);
    }
  });

  it('asks only for holds and lifts that change the status of their claim', () => {
    const { claims, changes } = planOf(3, SIZE);
    const now = new Map<number, string>();
    for (const { claim, change } of changes.filter(({ claim: index }) => claims[index]?.moves === 'by hold')) {
      const to = change.kind === 'hold' ? change.status : 'reported';
      expect(to).not.toBe(now.get(claim) ?? 'reported');
      now.set(claim, to);
    }
  });
});
