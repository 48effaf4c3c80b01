import type { Figure } from '../figures.js';
import { postBare } from '../load/post.js';
import { seedEndpoints } from '../seed/endpoints.js';
import { startApart, startCaveat, type Bench, type Part } from '../stage/bench.js';
import { startReceiver } from '../stage/receiver.js';
import { claimsIn } from './marks.js';

const PER_SECOND = 40;
const SECONDS = { full: 20, least: 8 };
const WARM_UP = 80;
const AIMS = { together: { p50: 5, p99: 15 }, apart: { p50: 8, p99: 30 } } as const;

/** (g) From the acknowledged change of a status to its webhook's arrival, at forty changes a second. */
export const arrivals: Part = async (bench) => [
  ...(await measured(bench, 'together', 'one process')),
  ...(await measured(bench, 'apart', 'API and worker apart')),
];

async function measured(bench: Bench, how: 'together' | 'apart', where: string): Promise<Figure[]> {
  bench.progress(`from the change to its arrival, ${where}`);
  const { server, newsroom, template } = bench;
  const database = await server.copyOf(template, 'bench_caveat');
  const receiver = await startReceiver();
  await seedEndpoints(database.adminUrl, newsroom, [receiver.url]);
  const caveat = await (how === 'together' ? startCaveat : startApart)(bench, database);
  try {
    const claims = await claimsIn(database.adminUrl);
    const count = WARM_UP + PER_SECOND * (bench.rounds > 1 ? SECONDS.full : SECONDS.least);
    const changed = await changeAtPace(caveat.url, newsroom.key, claims, count);
    while ((await receiver.count()) < count) await new Promise((resolve) => setTimeout(resolve, 20));
    const came = new Map((await receiver.arrivals()).map(({ claimId, at }) => [claimId, at]));
    const times = changed.slice(WARM_UP).map(({ id, at }) => Math.max(0, (came.get(id) ?? NaN) - at));
    const body = JSON.stringify({ data: { claim: { id: claims[0]?.id, version: 1, statement: 'x'.repeat(500) } } });
    const bare = await postBare({ urls: [receiver.url], bodies: [body], count: 400, atOnce: 1, perSecond: PER_SECOND });
    const figure = (name: 'p50' | 'p99', share: number): Figure => ({
      ...{ part: 'g', name: `change acknowledged until it arrives, ${where}, ${name}`, unit: 'ms' },
      ...{ value: at(times, share), bare: at(bare.times, share), aim: { of: 'value', atMost: AIMS[how][name] } },
    });
    return [figure('p50', 0.5), figure('p99', 0.99)];
  } finally {
    await caveat.stop();
    receiver.stop();
    await server.drop('bench_caveat');
  }
}

/** Holds claims, each once, at an even pace. @returns when each was acknowledged, in milliseconds since 1970 */
async function changeAtPace(
  url: URL,
  key: string,
  claims: readonly { id: string; version: number }[],
  count: number,
): Promise<{ id: string; at: number }[]> {
  const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' };
  const body = JSON.stringify({ status: 'disputed', reason: 'Two briefings contradict each other.' });
  const began = performance.now();
  const step = Math.floor(claims.length / count);
  const changes = Array.from({ length: count }, async (_, n) => {
    await new Promise((resolve) => setTimeout(resolve, began + (n * 1000) / PER_SECOND - performance.now()));
    const { id, version } = claims[n * step]!;
    const path = new URL(`/v1/claims/${id}/hold`, url);
    const answer = await fetch(path, { method: 'PUT', headers: { ...headers, 'if-match': `"${version}"` }, body });
    const at = performance.timeOrigin + performance.now();
    if (!answer.ok) throw new Error(`a hold was answered with ${answer.status}: ${await answer.text()}`);
    await answer.arrayBuffer();
    return { id, at };
  });
  return Promise.all(changes);
}

function at(times: readonly number[], share: number): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length * share)] ?? NaN;
}
