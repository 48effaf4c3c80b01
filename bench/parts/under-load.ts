import { generate } from '../load/generate.js';
import type { LoadPlan, LoadResult } from '../load/plan.js';
import { median } from '../figures.js';
import type { Bench, Pair } from '../stage/bench.js';

type Wanted = Pick<LoadPlan, 'requests' | 'connections'>;
type Measured = Pick<LoadResult, 'perSecond' | 'p50' | 'p99'>;

const WARM_UP_MS = 1_500;

/**
 * Loads Caveat and the bare server by turns, so that whatever else the machine does hits both, and takes the medians.
 * `wanted` is asked before each turn.
 */
export async function loadBoth(
  bench: Bench,
  pair: Pair,
  what: string,
  wanted: (whose: 'caveat' | 'bare') => Promise<Wanted>,
): Promise<{ caveat: Measured; bare: Measured }> {
  const results = { caveat: [] as LoadResult[], bare: [] as LoadResult[] };
  for (let round = 1; round <= bench.rounds; round += 1)
    for (const whose of ['caveat', 'bare'] as const) {
      bench.progress(`${what}: ${whose === 'bare' ? 'the bare server' : 'Caveat'}, round ${round} of ${bench.rounds}`);
      const { hostname: host, port } = pair[whose].url;
      const authorization = `Bearer ${bench.newsroom.key}`;
      const plan = { host, port: Number(port), authorization, warmUpMs: WARM_UP_MS, ms: bench.ms };
      results[whose].push(await generate({ ...plan, ...(await wanted(whose)) }));
    }
  return { caveat: middle(results.caveat), bare: middle(results.bare) };
}

function middle(results: readonly LoadResult[]): Measured {
  const of = (key: keyof Measured): number => median(results.map((result) => result[key]));
  return { perSecond: of('perSecond'), p50: of('p50'), p99: of('p99') };
}
