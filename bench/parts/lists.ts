import type { Figure } from '../figures.js';
import { withPair, type Bench, type Pair, type Part } from '../stage/bench.js';
import { loadBoth } from './under-load.js';

type Query = Readonly<Record<string, string>>;

const BY_STATUS: readonly Query[] = [{ status: 'reported' }, { status: 'corroborated' }, { status: 'withdrawn' }, {}];

/** Words that stand in one claim in twenty or thirty, in one in thousands, in none, and parts of words. */
const SEARCHES: readonly Query[] = [
  { q: 'soldiers' },
  { q: 'Kursk' },
  { q: 'near the railway station' },
  { q: 'captured Pokrovsk' },
  { q: 'prisoners', status: 'corroborated' },
  { q: 'thermobaric' },
  { q: 'FACADE' },
  { q: 'zeppelin', status: 'reported' },
  { q: 'plut' },
  { q: 'xylophone' },
];
const CONNECTIONS = 4;

/** (c) Pages of 50: lists by status and searches, the first page and later ones. */
export const lists: Part = (bench) =>
  withPair(bench, async (pair) => [
    ...(await measured(bench, pair, 'list by status', BY_STATUS)),
    ...(await measured(bench, pair, 'search', SEARCHES)),
  ]);

async function measured(bench: Bench, pair: Pair, name: string, queries: readonly Query[]): Promise<Figure[]> {
  const pages = (await Promise.all(queries.map((query) => firstPages(bench, pair, query)))).flat();
  const { caveat, bare } = await loadBoth(bench, pair, name, async (whose) => ({
    connections: CONNECTIONS,
    requests: { kind: 'get', paths: pages.map((page) => page[whose]) },
  }));
  const at = `at ${CONNECTIONS} connections`;
  return [
    { part: 'c', name: `${name}, p50 ${at}`, unit: 'ms', value: caveat.p50, bare: bare.p50 },
    {
      ...{ part: 'c', name: `${name}, p99 ${at}`, unit: 'ms' },
      ...{ value: caveat.p99, bare: bare.p99, aim: { of: 'value', atMost: 20 } },
    },
  ];
}

const PAGES = 3;

/** The paths of the first pages of a query, as either server takes them. */
async function firstPages({ newsroom }: Bench, pair: Pair, query: Query): Promise<{ caveat: string; bare: string }[]> {
  const paths: { caveat: string; bare: string }[] = [];
  let cursor: string | null = null;
  let after: string | undefined;
  do {
    const path = (more: Query): string => `/v1/claims?${new URLSearchParams({ ...query, ...more }).toString()}`;
    const caveat = path(cursor === null ? {} : { cursor });
    paths.push({ caveat, bare: path(after === undefined ? {} : { after }) });
    const headers = { authorization: `Bearer ${newsroom.key}` };
    const answer = await fetch(new URL(caveat, pair.caveat.url), { headers });
    if (!answer.ok) throw new Error(`${caveat} was answered with ${answer.status}`);
    const page = (await answer.json()) as { items: { id: string }[]; cursor: string | null };
    ({ cursor } = page);
    after = page.items.at(-1)?.id;
  } while (cursor !== null && paths.length < PAGES);
  return paths;
}
