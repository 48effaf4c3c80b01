import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Client } from 'pg';
import { createEndpoint } from '#workflow/webhooks/create-endpoint.js';
import { testDesk, type TestDesk } from '../support/desk.js';
import { Filer } from '../support/filer.js';
import { startCaveat, type Started } from '../support/processes.js';
import { until } from '../support/until.js';

jest.setTimeout(240_000);

const GIGABYTE = 2 ** 30;
const MEGABYTE = 2 ** 20;
const CHUNK = Buffer.alloc(64 * 1024, 'x');
/** 16 MB of nothing; a stream of these is one of gigabytes, once it is unpacked. */
const PACKED = gzipSync(Buffer.alloc(16 * MEGABYTE));
const MOST_GROWTH = 50;
const CLAIMS = 12;
const TRIES = 24;

/** Until all is sent, or whoever reads has gone. */
async function pour(response: ServerResponse, part: Buffer, bytes: number): Promise<void> {
  await pipeline(Readable.from(Array.from({ length: Math.ceil(bytes / part.length) }, () => part)), response).catch(
    () => {},
  );
}

const ANSWERS: Record<string, (response: ServerResponse) => void> = {
  well: (response) => response.writeHead(204).end(),
  endless: (response) => void pour(response.writeHead(500), CHUNK, GIGABYTE),
  bomb: (response) => {
    void pour(
      response.writeHead(500, { 'content-encoding': 'gzip', 'content-type': 'application/json' }),
      PACKED,
      GIGABYTE,
    );
  },
  drip: (response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    const drip = setInterval(() => response.write(' '), 20);
    response.once('close', () => clearInterval(drip));
  },
};

// Only Linux tells what a process has held at most.
const onLinux = existsSync('/proc/self/clear_refs') ? describe : describe.skip;

onLinux('the process of a worker', () => {
  let desk: TestDesk;
  let owner: Client;
  let server: Server;
  let worker: Started;

  beforeEach(async () => {
    desk = await testDesk({ workers: 0 });
    owner = new Client({ connectionString: desk.adminUrl });
    await owner.connect();
    server = createServer((request, response) => {
      request.resume().once('end', () => ANSWERS[(request.url ?? '').slice(1)]?.(response));
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    worker = startCaveat(['worker'], {
      ...{ DATABASE_URL: desk.appUrl, CAVEAT_LOG_LEVEL: 'error', CAVEAT_WEBHOOK_HTTP: 'true' },
      ...{ CAVEAT_WEBHOOK_PORTS: 'any', CAVEAT_WEBHOOK_NETWORKS: 'here=127.0.0.0/8', CAVEAT_WEBHOOK_TIMEOUT: '1' },
      CAVEAT_WEBHOOK_SCHEDULE: Array.from({ length: 200 }, () => '0.1').join(','),
    });
    await worker.says(/runs/);
  });
  afterEach(async () => {
    await worker.kill();
    server.closeAllConnections();
    server.close();
    await owner.end();
    await desk.close();
  });

  async function endpointThat(answers: string): Promise<string> {
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/${answers}`;
    const wanted = { url, enabled: true, secret: randomBytes(32), description: null, eventTypes: ['claim.created'] };
    const facts = { ...wanted, desks: [], rateLimit: null, signature: 'v1' as const };
    return (await createEndpoint(desk.workflow, desk.admin, facts, () => null)).id;
  }

  const attempts = async (endpointId: string): Promise<{ failure: string | null }[]> =>
    (
      await owner.query<{ failure: string | null }>(
        `SELECT a.what ->> 'failure' AS failure FROM webhook_deliveries d, jsonb_each(d.attempts) AS a (number, what)
          WHERE d.endpoint_id = $1`,
        [endpointId],
      )
    ).rows;

  const megabytes = (line: 'VmRSS' | 'VmHWM'): number => {
    const status = readFileSync(`/proc/${worker.child.pid}/status`, 'utf8');
    return Number(new RegExp(`${line}:\\s+(\\d+) kB`).exec(status)?.[1]) / 1024;
  };

  it('keeps its size, and records every try, while endpoints answer with a gigabyte, a bomb and a drip', async () => {
    const file = new Filer(desk);
    const source = await file.source('Ministry of Roads');
    const well = await endpointThat('well');
    for (let i = 0; i < 20 * CLAIMS; i += 1) await file.claim(`Claim ${i}`, source);
    await until(async () => (await attempts(well)).length === 20 * CLAIMS);
    writeFileSync(`/proc/${worker.child.pid}/clear_refs`, '5');
    const before = megabytes('VmRSS');

    const hostile = [await endpointThat('endless'), await endpointThat('bomb'), await endpointThat('drip')];
    for (let i = 0; i < CLAIMS; i += 1) await file.claim(`Another claim ${i}`, source);
    for (const each of hostile) await until(async () => (await attempts(each)).length >= TRIES, 120_000);
    expect(megabytes('VmHWM') - before).toBeLessThan(MOST_GROWTH);

    const [endless, bomb, drip] = [
      await attempts(hostile[0]!),
      await attempts(hostile[1]!),
      await attempts(hostile[2]!),
    ];
    // Where the machine is busy, even the first byte may come too late.
    const poured = [...(endless ?? []), ...(bomb ?? [])].map(({ failure }) => failure);
    expect(poured.filter((failure) => failure !== 'timeout')).toEqual(expect.arrayContaining(['status']));
    expect(poured.filter((failure) => failure !== 'timeout' && failure !== 'status')).toEqual([]);
    expect(new Set(drip?.map(({ failure }) => failure))).toEqual(new Set(['timeout']));
    expect(await attempts(well)).toHaveLength(21 * CLAIMS);
  });
});
