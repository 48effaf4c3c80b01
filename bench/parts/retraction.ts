import { median, type Figure } from '../figures.js';
import { writeDemotions } from '../bare/demotions.js';
import { startCaveat, type Bench, type Part } from '../stage/bench.js';
import { withClient } from '../stage/postgres.js';

const LOOK_MS = 20;

/** (d) The wire takes back the story on which every claim rests. */
export const retraction: Part = async (bench) => {
  const caveat: number[] = [];
  const bare: number[] = [];
  for (let round = 1; round <= bench.rounds; round += 1) {
    bench.progress(`retraction: Caveat, round ${round} of ${bench.rounds}`);
    caveat.push(await byCaveat(bench));
    bench.progress(`retraction: bare, round ${round} of ${bench.rounds}`);
    const database = await bench.server.copyOf(bench.template, 'bench_bare');
    bare.push(bench.claims / (await writeDemotions(database, bench.newsroom.id)));
    await bench.server.drop('bench_bare');
  }
  const figure: Figure = {
    ...{
      part: 'd',
      name: `claims settled after one retraction under ${bench.claims.toLocaleString('en')}`,
      unit: '/s',
    },
    ...{ value: median(caveat), bare: median(bare), aim: { of: 'value', atLeast: 25_000 } },
  };
  return [figure];
};

/** @returns claims a second, from the request until the last is settled */
async function byCaveat(bench: Bench): Promise<number> {
  const { server, newsroom, claims } = bench;
  const database = await server.copyOf(bench.template, 'bench_caveat');
  const caveat = await startCaveat(bench, database);
  try {
    return await withClient(database.adminUrl, async (client) => {
      const story = await client.query<{ id: string }>(`SELECT id FROM reports WHERE title = 'The wire story'`);
      const url = new URL(`/v1/reports/${story.rows[0]?.id}/retraction`, caveat.url);
      const headers = { authorization: `Bearer ${newsroom.key}`, 'content-type': 'application/json' };
      const began = performance.now();
      const answer = await fetch(url, { method: 'POST', headers, body: '{"reason":"The source took it back."}' });
      if (!answer.ok) throw new Error(`the retraction was answered with ${answer.status}: ${await answer.text()}`);
      const isBusy = async (): Promise<boolean> => {
        const { rows } = await client.query<{ busy: boolean }>(
          `SELECT EXISTS (SELECT FROM spreads) OR EXISTS (SELECT FROM claim_revisions WHERE assessed < evidence) AS busy`,
        );
        return rows[0]?.busy === true;
      };
      while (await isBusy()) await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
      const seconds = (performance.now() - began) / 1000;
      const demoted = await client.query<{ count: number }>(
        `SELECT count(*)::int FROM claims c JOIN history h ON h.claim_id = c.id AND h.version = c.version
          WHERE c.version = 3 AND c.strength < CASE h.data ->> 'previousStatus' WHEN 'corroborated' THEN 2 ELSE 1 END`,
      );
      if (demoted.rows[0]?.count !== claims)
        throw new Error(`only ${demoted.rows[0]?.count} of ${claims} claims were demoted with history`);
      return claims / seconds;
    });
  } finally {
    await caveat.stop();
    await server.drop('bench_caveat');
  }
}
