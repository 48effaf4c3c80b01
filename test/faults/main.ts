import { Command, InvalidArgumentError } from 'commander';
import { withDead } from './dead-endpoint.js';
import { planOf } from './plan/plan.js';
import type { BackendName } from './plan/fault.js';
import { heading, isRight, rowOf, totals } from './report.js';
import { runSeed, type SeedResult } from './run-seed.js';
import { startServer, type FaultServer } from './stage/postgres.js';
import { hasRedis } from './stage/queue-server.js';

interface Options {
  readonly seeds?: number;
  readonly events: number;
  readonly faults: number;
  readonly seed?: number;
  readonly backend?: string;
  readonly deadEndpoint: boolean;
}

const RUNS = 20;

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const whole = (text: string): number => {
  if (!/^\d{1,7}$/.test(text)) throw new InvalidArgumentError('It takes a whole number.');
  return Number(text);
};

await new Command('npm run test:faults --')
  .description('Real processes under load and faults, judged by a checker that knows only what was received and kept.')
  .option('--seeds <n>', `runs, each with a seed of its own; ${RUNS} by default`, whole)
  .option('--events <n>', 'events of all runs together, at least', whole, 10_000)
  .option('--faults <n>', 'faults of all runs together', whole, 200)
  .option('--seed <n>', 'the first seed; without --seeds only this one, as in a run of all', whole)
  .option('--backend <name>', 'postgres or redis; by default one after the other')
  .option(
    '--dead-endpoint',
    'instead: how soon 99 endpoints are told, with and without one beside them that hangs',
    false,
  )
  .action((options: Options) => (options.deadEndpoint ? compareDead(options) : run(options)))
  .parseAsync();

async function run(options: Options): Promise<void> {
  const { events, faults, seed: first = 1 } = options;
  const share = options.seeds ?? RUNS;
  const seeds = options.seed === undefined ? share : (options.seeds ?? 1);
  const size = { events: Math.ceil(events / share), faults: Math.ceil(faults / share), backends: backendsOf(options) };
  const server = await ownServer();
  const results: SeedResult[] = [];
  try {
    say(heading());
    for (let seed = first; seed < first + seeds; seed += 1) {
      const result = await runSeed(server, planOf(seed, size));
      results.push(result);
      say(rowOf(result));
      for (const detail of [...result.verdict.details, ...result.wrongAnswers, ...result.died]) say(`    ${detail}`);
    }
    say(totals(results));
  } finally {
    await server.stop();
  }
  const wrong = results.filter((result) => !isRight(result)).map(({ plan }) => plan.seed);
  if (wrong.length === 0) return;
  say(`Wrong: ${wrong.map((seed) => `seed ${seed}`).join(', ')}. What was seen is in out/faults.`);
  process.exitCode = 1;
}

async function compareDead(options: Options): Promise<void> {
  const server = await ownServer();
  try {
    for (const backend of backendsOf(options)) {
      // The first round is for the machine to get warm, and is not told.
      await withDead(server, backend, false);
      const [without, beside] = [await withDead(server, backend, false), await withDead(server, backend, true)];
      for (const [name, { deliveries, p50, p99 }] of Object.entries({ 'all are well': without, 'one hangs': beside }))
        say(`${backend.padEnd(8)}  ${name.padEnd(12)}  ${deliveries} deliveries, p50 ${p50} ms, p99 ${p99} ms`);
      say(`${backend.padEnd(8)}  p99 with the dead one / without: ${(beside.p99 / without.p99).toFixed(2)}`);
    }
  } finally {
    await server.stop();
  }
}

/** A PostgreSQL that is stopped also where we are told to stop; all other processes end with this one. */
async function ownServer(): Promise<FaultServer> {
  const server = await startServer();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.once(signal, () => void server.stop().finally(() => process.exit(130)));
  return server;
}

function backendsOf({ backend }: Options): BackendName[] {
  if (backend === 'postgres' || backend === 'redis') return [backend];
  if (backend !== undefined) throw new Error(`There is no backend ${backend}: postgres or redis.`);
  return hasRedis() ? ['postgres', 'redis'] : ['postgres'];
}
