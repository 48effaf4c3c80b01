import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { resolve } from 'node:path';
import { Command } from 'commander';
import { judged, table, type JudgedFigure } from './figures.js';
import { arrivals } from './parts/arrivals.js';
import { deliveries } from './parts/deliveries.js';
import { evidence } from './parts/evidence.js';
import { lists } from './parts/lists.js';
import { marks } from './parts/marks.js';
import { ownProcess } from './parts/process.js';
import { reads } from './parts/reads.js';
import { retraction } from './parts/retraction.js';
import { seedCase } from './seed/case.js';
import { seedNewsroom } from './seed/newsroom.js';
import type { Bench, Part } from './stage/bench.js';
import { startServer, withClient } from './stage/postgres.js';

const PARTS: Readonly<Record<string, Part>> = {
  a: marks,
  b: reads,
  c: lists,
  d: retraction,
  e: evidence,
  f: ownProcess,
  g: arrivals,
  h: deliveries,
};
const FULL = { claims: 100_000, rounds: 3, ms: 8_000 };
const QUICK = { claims: 10_000, rounds: 1, ms: 3_000 };
const TEMPLATE = 'bench_seeded';

interface Options {
  readonly quick: boolean;
  readonly profile: boolean;
  /** A file, or true for standard output. */
  readonly json?: string | true;
}

const progress = (text: string): void => void process.stderr.write(`${text} …\n`);

await new Command('npm run bench --')
  .argument('[parts...]', `which figures: ${Object.keys(PARTS).join(' ')}; all by default`)
  .option('--quick', 'fewer claims, once, shorter: to try the bench, not to quote', false)
  .option('--profile', "record CPU profiles of Caveat's process into out/profiles", false)
  .option('--json [file]', 'write the figures as JSON: to the file, else in place of the table')
  .action(run)
  .parseAsync();

async function run(parts: string[], options: Options): Promise<void> {
  const unknown = parts.filter((part) => !(part in PARTS));
  if (unknown.length > 0) throw new Error(`There is no part ${unknown.join(', ')}: ${Object.keys(PARTS).join(' ')}.`);
  const figures = await measure(parts.length > 0 ? parts : Object.keys(PARTS), options);
  const report = JSON.stringify({ ...conditions(options), figures }, null, 2);
  if (options.json === true) return void process.stdout.write(`${report}\n`);
  if (options.json !== undefined) writeFileSync(options.json, `${report}\n`);
  process.stdout.write(`${table(figures)}\n`);
}

async function measure(parts: readonly string[], { quick, profile }: Options): Promise<JudgedFigure[]> {
  progress('starting PostgreSQL');
  const server = await startServer();
  const stop = once(() => server.stop());
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.once(signal, () => void stop().finally(() => process.exit(130)));
  try {
    const size = quick ? QUICK : FULL;
    const seeded = await server.emptyDatabase(TEMPLATE);
    progress(`seeding ${size.claims.toLocaleString('en')} claims`);
    const newsroom = await seedNewsroom(seeded.appUrl);
    await withClient(seeded.adminUrl, (client) => seedCase(client, newsroom, size.claims));
    const profileFolder = profile ? resolve('out/profiles') : undefined;
    if (profileFolder) mkdirSync(profileFolder, { recursive: true });
    const bench: Bench = { server, template: TEMPLATE, newsroom, ...size, profileFolder, progress };
    const figures: JudgedFigure[] = [];
    for (const part of parts) figures.push(...(await PARTS[part]!(bench)).map(judged));
    return figures;
  } finally {
    await stop();
  }
}

function conditions({ quick }: Options): object {
  const machine = { cpu: cpus()[0]?.model, cores: cpus().length, memoryGb: Math.round(totalmem() / 2 ** 30) };
  return { at: new Date().toISOString(), quick, node: process.version, platform: process.platform, ...machine };
}

function once<T>(work: () => Promise<T>): () => Promise<T> {
  let running: Promise<T> | undefined;
  return () => (running ??= work());
}
