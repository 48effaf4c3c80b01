import type { Figure } from '../figures.js';
import { withPair, type Part } from '../stage/bench.js';
import { withClient } from '../stage/postgres.js';
import { loadBoth } from './under-load.js';

const CONNECTIONS = 16;

/** (a) Holds, each of which changes the status of a claim drawn at random. */
export const marks: Part = (bench) =>
  withPair(bench, async (pair) => {
    const { caveat, bare } = await loadBoth(bench, pair, 'status changes', async (whose) => ({
      connections: CONNECTIONS,
      requests: { kind: 'hold', claims: await claimsIn(pair[`${whose}Database`].adminUrl) },
    }));
    return [
      figure('status changes', '/s', caveat.perSecond, bare.perSecond, { of: 'ratio', atLeast: 0.8 }),
      figure('status change, p50', 'ms', caveat.p50, bare.p50),
      figure('status change, p99', 'ms', caveat.p99, bare.p99),
    ];
  });

function figure(name: string, unit: Figure['unit'], value: number, bare: number, aim?: Figure['aim']): Figure {
  return { part: 'a', name: `${name} at ${CONNECTIONS} connections`, unit, value, bare, ...(aim && { aim }) };
}

export async function claimsIn(adminUrl: string): Promise<{ id: string; version: number }[]> {
  return withClient(adminUrl, async (client) => {
    const { rows } = await client.query<{ id: string; version: number }>('SELECT id, version FROM claims ORDER BY id');
    return rows;
  });
}
