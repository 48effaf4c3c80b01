import { withPair, type Part } from '../stage/bench.js';
import { claimsIn } from './marks.js';
import { loadBoth } from './under-load.js';

/** (b) Claims drawn at random, read one by one. */
export const reads: Part = (bench) =>
  withPair(bench, async (pair) => {
    const claims = await claimsIn(pair.caveatDatabase.adminUrl);
    const paths = claims.map(({ id }) => `/v1/claims/${id}`);
    const { caveat, bare } = await loadBoth(bench, pair, 'reads', async () => ({
      connections: 16,
      requests: { kind: 'get', paths },
    }));
    const common = { part: 'b' } as const;
    return [
      {
        ...common,
        ...{ name: 'reads of a claim at 16 connections', unit: '/s' },
        ...{ value: caveat.perSecond, bare: bare.perSecond, aim: { of: 'ratio', atLeast: 0.4 } },
      },
      { ...common, name: 'read of a claim, p50', unit: 'ms', value: caveat.p50, bare: bare.p50 },
      { ...common, name: 'read of a claim, p99', unit: 'ms', value: caveat.p99, bare: bare.p99 },
    ];
  });
