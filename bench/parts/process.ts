import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { median, type Figure } from '../figures.js';
import { generate } from '../load/generate.js';
import { BARE_SERVER, CAVEAT, startServerProcess } from '../stage/processes.js';
import { startCaveat, type Bench, type Part } from '../stage/bench.js';
import { claimsIn } from './marks.js';

const REST_MS = 3_000;
const SAMPLE_MS = 200;

/** (f) How long a start takes where data and PostgreSQL are there, and what memory the process holds. */
export const ownProcess: Part = async (bench) => [...(await starts(bench)), ...(await memory(bench))];

async function starts(bench: Bench): Promise<Figure[]> {
  const env = { CAVEAT_DATA: bench.server.dataFolder };
  const caveat: number[] = [];
  const bare: number[] = [];
  // The first start migrates its database and plays the demo into it.
  for (let round = 0; round <= bench.rounds * 2; round += 1) {
    bench.progress(`start ${round} of ${bench.rounds * 2}`);
    const started = await startServerProcess({ ...CAVEAT, env });
    if (round === 0) await untilThere(join(bench.server.dataFolder, 'demo.json'));
    else caveat.push(started.startMs / 1000);
    await started.stop();
    const other = await startServerProcess({ script: BARE_SERVER, env: {} });
    if (round > 0) bare.push(other.startMs / 1000);
    await other.stop();
  }
  const aim = { of: 'value', atMost: 1 } as const;
  return [
    { part: 'f', name: 'start until it listens, warm', unit: 's', value: median(caveat), bare: median(bare), aim },
  ];
}

/** The demo is played after the first start listens, and its key is kept once that is done. */
async function untilThere(file: string): Promise<void> {
  while (!existsSync(file)) await new Promise((resolve) => setTimeout(resolve, SAMPLE_MS));
}

async function memory(bench: Bench): Promise<Figure[]> {
  const { server, newsroom } = bench;
  const database = await server.copyOf(bench.template, 'bench_caveat');
  const caveat = await startCaveat(bench, database);
  const bare = await startServerProcess({ script: BARE_SERVER, env: { BENCH_DATABASE: database.appUrl } });
  try {
    bench.progress('memory');
    await new Promise((resolve) => setTimeout(resolve, REST_MS));
    const idle = { caveat: caveat.memory(), bare: bare.memory() };
    let most = idle.caveat;
    const sampling = setInterval(() => (most = Math.max(most, caveat.memory())), SAMPLE_MS);
    await generate({
      ...{ host: caveat.url.hostname, port: Number(caveat.url.port), authorization: `Bearer ${newsroom.key}` },
      ...{ connections: 16, warmUpMs: 0, ms: bench.ms },
      requests: { kind: 'hold', claims: await claimsIn(database.adminUrl) },
    });
    clearInterval(sampling);
    const aim = { of: 'value', atMost: 150 } as const;
    return [
      { part: 'f', name: 'memory, idle', unit: 'MB', value: idle.caveat, bare: idle.bare, aim },
      { part: 'f', name: 'memory, most under status changes', unit: 'MB', value: most },
    ];
  } finally {
    await Promise.all([caveat.stop(), bare.stop()]);
    await server.drop('bench_caveat');
  }
}
