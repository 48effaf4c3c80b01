import type { Figure } from '../figures.js';
import type { BenchNewsroom } from '../seed/newsroom.js';
import { BARE_SERVER, CAVEAT, CAVEAT_API, CAVEAT_WORKER, startServerProcess, type ServerProcess } from './processes.js';
import type { BenchDatabase, Server } from './postgres.js';

/** What every part of the bench is given. */
export interface Bench {
  readonly server: Server;
  /** The database to copy. */
  readonly template: string;
  readonly newsroom: BenchNewsroom;
  readonly claims: number;
  /** How often each figure is measured; the median is told. */
  readonly rounds: number;
  /** How long one measurement under load takes. */
  readonly ms: number;
  /** Where CPU profiles of Caveat go. */
  readonly profileFolder: string | undefined;
  readonly progress: (text: string) => void;
}

/** One part of the bench. */
export type Part = (bench: Bench) => Promise<Figure[]>;

/** Caveat and the bare server, each on a copy of the seeded database. */
export interface Pair {
  readonly caveat: ServerProcess;
  readonly bare: ServerProcess;
  readonly caveatDatabase: BenchDatabase;
  readonly bareDatabase: BenchDatabase;
}

/** The pool of both, so that neither has more of PostgreSQL. It is Caveat's default. */
const POOL = '10';

export async function withPair<T>(bench: Bench, work: (pair: Pair) => Promise<T>): Promise<T> {
  const { server, template, newsroom } = bench;
  bench.progress('copying the database');
  const caveatDatabase = await server.copyOf(template, 'bench_caveat');
  const bareDatabase = await server.copyOf(template, 'bench_bare');
  const caveat = await startCaveat(bench, caveatDatabase);
  const bare = await startServerProcess({
    script: BARE_SERVER,
    env: {
      BENCH_DATABASE: bareDatabase.appUrl,
      BENCH_NEWSROOM: newsroom.id,
      BENCH_MEMBER: newsroom.editorId,
      BENCH_POOL: POOL,
    },
  });
  try {
    return await work({ caveat, bare, caveatDatabase, bareDatabase });
  } finally {
    await Promise.all([caveat.stop(), bare.stop()]);
    await Promise.all(['bench_caveat', 'bench_bare'].map((name) => server.drop(name)));
  }
}

/** Caveat's API and worker in one process, as `npm start` runs them, on a database of the bench. */
export async function startCaveat({ profileFolder }: Bench, { appUrl }: BenchDatabase): Promise<ServerProcess> {
  const nodeArgs = profileFolder === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${profileFolder}`];
  return startServerProcess({ ...CAVEAT, nodeArgs, env: environment(appUrl) });
}

/** API and worker in a process each. */
export async function startApart(_: Bench, { appUrl }: BenchDatabase): Promise<ServerProcess> {
  const worker = await startServerProcess({ ...CAVEAT_WORKER, env: environment(appUrl) });
  const api = await startServerProcess({ ...CAVEAT_API, env: environment(appUrl) });
  return { ...api, stop: async () => void (await Promise.all([api.stop(), worker.stop()])) };
}

function environment(appUrl: string): Record<string, string> {
  const webhooks = {
    CAVEAT_WEBHOOK_HTTP: 'true',
    CAVEAT_WEBHOOK_PORTS: 'any',
    CAVEAT_WEBHOOK_NETWORKS: 'here=127.0.0.0/8',
  };
  return { DATABASE_URL: appUrl, CAVEAT_POOL_SIZE: POOL, ...webhooks };
}
