import type { Figure } from '../figures.js';
import { median } from '../figures.js';
import { postBare } from '../load/post.js';
import { seedDeliveries, seedEndpoints } from '../seed/endpoints.js';
import { startCaveat, type Bench, type Part } from '../stage/bench.js';
import { withClient } from '../stage/postgres.js';
import { startReceiver, type Receiver } from '../stage/receiver.js';

/** Deliveries in all, whatever the number of endpoints; those of the first part are not counted. */
const DELIVERIES = { full: 20_000, least: 5_000 };
const WARM_UP = 0.2;
/** As many as Caveat has under way to one endpoint. */
const AT_ONCE = 16;

/** (h) Deliveries that wait, sent and kept one after another, to 1 and to 20 endpoints. */
export const deliveries: Part = async (bench) => {
  const figures: Figure[] = [];
  for (const endpoints of [1, 20]) {
    const caveat: number[] = [];
    const bare: number[] = [];
    for (let round = 1; round <= bench.rounds; round += 1) {
      bench.progress(`deliveries to ${endpoints}: round ${round} of ${bench.rounds}`);
      const once = await oneRound(bench, endpoints);
      caveat.push(once.caveat);
      bare.push(once.bare);
    }
    figures.push({
      ...{
        part: 'h',
        name: `deliveries to ${endpoints === 1 ? 'one endpoint' : `${endpoints} endpoints`}`,
        unit: '/s',
      },
      ...{ value: median(caveat), bare: median(bare), aim: { of: 'ratio', atLeast: 0.5 } },
    });
  }
  return figures;
};

async function oneRound(bench: Bench, endpoints: number): Promise<{ caveat: number; bare: number }> {
  const { server, newsroom, template } = bench;
  const database = await server.copyOf(template, 'bench_caveat');
  const count = bench.rounds > 1 ? DELIVERIES.full : DELIVERIES.least;
  const receiver = await startReceiver();
  try {
    const urls = Array.from({ length: endpoints }, (_, n) => `${receiver.url}/${n}`);
    await seedEndpoints(database.adminUrl, newsroom, urls);
    await seedDeliveries(database.adminUrl, newsroom, Math.ceil(count / endpoints));
    const caveat = await startCaveat(bench, database);
    const perSecond = await untilAllHere(receiver, count);
    await untilKept(database.adminUrl);
    await caveat.stop();
    const bodies = await bodiesOf(database.adminUrl);
    const bare = await postBare({ urls, bodies, count, atOnce: Math.ceil(AT_ONCE / endpoints) });
    return { caveat: perSecond, bare: bare.perSecond };
  } finally {
    receiver.stop();
    await server.drop('bench_caveat');
  }
}

/** @returns how many came in a second, without the first part */
async function untilAllHere(receiver: Receiver, count: number): Promise<number> {
  while ((await receiver.count()) < count) await new Promise((resolve) => setTimeout(resolve, 50));
  const times = (await receiver.arrivals()).map(({ at }) => at);
  const from = Math.floor(times.length * WARM_UP);
  return (times.length - from - 1) / ((times.at(-1)! - times[from]!) / 1000);
}

async function untilKept(adminUrl: string): Promise<void> {
  await withClient(adminUrl, async (client) => {
    while ((await client.query(`SELECT FROM webhook_deliveries WHERE state <> 'delivered' LIMIT 1`)).rowCount !== 0)
      await new Promise((resolve) => setTimeout(resolve, 50));
  });
}

async function bodiesOf(adminUrl: string): Promise<string[]> {
  return withClient(adminUrl, async (client) => {
    const { rows } = await client.query<{ body: string }>(
      `SELECT format('{"type":"%s","timestamp":"%s","data":%s}', type, at, data) AS body FROM announcements LIMIT 1000`,
    );
    return rows.map(({ body }) => body);
  });
}
