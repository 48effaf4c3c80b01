import { Client } from 'pg';
import type { Figure } from '../figures.js';
import { startCaveat, type Part } from '../stage/bench.js';
import { withClient } from '../stage/postgres.js';

const ROUNDS = { full: 400, least: 200 };
const PAUSE_MS = 1;
/** Between two rounds, so that each finds the service at rest. */
const REST_MS = 15;

/** (e) Evidence of an independent voice is posted until `GET` shows the claim corroborated. */
export const evidence: Part = async (bench) => {
  const { server, newsroom } = bench;
  const database = await server.copyOf(bench.template, 'bench_caveat');
  const caveat = await startCaveat(bench, database);
  const bareClient = new Client({ connectionString: database.appUrl });
  await bareClient.connect();
  try {
    bench.progress('evidence until the claim has moved');
    const rounds = bench.rounds > 1 ? ROUNDS.full : ROUNDS.least;
    const pairs = await withClient(database.adminUrl, (client) => claimsAndReports(client, rounds + WARM_UP));
    const moved: number[] = [];
    const commits: number[] = [];
    for (const [round, { claimId, reportId }] of pairs.entries()) {
      const seconds = { moved: await untilMoved(caveat.url, newsroom.key, claimId, reportId), commit: NaN };
      seconds.commit = await oneCommit(bareClient, newsroom.id, claimId);
      await pause(REST_MS);
      if (round < WARM_UP) continue;
      moved.push(seconds.moved);
      commits.push(seconds.commit);
    }
    const figure = (name: string, share: number, atMost: number): Figure => ({
      ...{ part: 'e', name: `evidence posted until the claim has moved, ${name}`, unit: 'ms' },
      ...{ value: at(moved, share), bare: at(commits, share), aim: { of: 'value', atMost } },
    });
    return [figure('p50', 0.5, 10), figure('p99', 0.99, 50)];
  } finally {
    await bareClient.end();
    await caveat.stop();
    await server.drop('bench_caveat');
  }
};

const WARM_UP = 30;

/** Claims that rest on the wire alone, and for each a report from the spot that nobody has used yet. */
async function claimsAndReports(client: Client, count: number): Promise<{ claimId: string; reportId: string }[]> {
  const { rows } = await client.query<{ claimId: string; reportId: string }>(
    `SELECT c.id AS "claimId", r.id AS "reportId"
      FROM (SELECT id, row_number() OVER (ORDER BY md5(id::text)) AS n FROM claims WHERE strength = 1) c
      JOIN (SELECT id, row_number() OVER (ORDER BY id DESC) AS n FROM reports r
        WHERE firsthand AND NOT EXISTS (SELECT FROM evidence e WHERE e.report_id = r.id)) r ON r.n = c.n
      ORDER BY c.n LIMIT $1`,
    [count],
  );
  return rows;
}

/** @returns milliseconds */
async function untilMoved(url: URL, key: string, claimId: string, reportId: string): Promise<number> {
  const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' };
  const claim = new URL(`/v1/claims/${claimId}`, url);
  const body = JSON.stringify({ reportId, stance: 'supports' });
  const began = performance.now();
  const answer = await fetch(`${claim.href}/evidence`, { method: 'POST', headers, body });
  if (!answer.ok) throw new Error(`evidence was answered with ${answer.status}: ${await answer.text()}`);
  for (;;) {
    const read = (await (await fetch(claim, { headers })).json()) as { status: string };
    if (read.status === 'corroborated') return performance.now() - began;
    await pause(PAUSE_MS);
  }
}

/** What the disk and the driver take for one row. @returns milliseconds */
async function oneCommit(client: Client, newsroomId: string, claimId: string): Promise<number> {
  const began = performance.now();
  await client.query(`BEGIN; SET LOCAL caveat.newsroom = '${newsroomId}'`);
  await client.query({
    name: 'touch',
    text: `UPDATE claims SET updated_at = now(), version = version + 1 WHERE id = $1`,
    values: [claimId],
  });
  await client.query('COMMIT');
  return performance.now() - began;
}

function at(times: readonly number[], share: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length * share)] ?? NaN;
}

async function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
