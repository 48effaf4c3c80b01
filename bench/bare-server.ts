import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Pool, type PoolClient } from 'pg';
import { uuidv7 } from 'uuidv7';
import { ADD_HISTORY, ADD_OUTBOX, HOLD_CLAIM, listClaims, READ_CLAIM } from './bare/statements.js';

// The bare limit: Node's own server and the driver, without framework, authentication, rules or checks of the input.
const { BENCH_DATABASE = '', BENCH_NEWSROOM = '', BENCH_MEMBER = '', BENCH_POOL = '10' } = process.env;
const pool = new Pool({ connectionString: BENCH_DATABASE, max: Number(BENCH_POOL) });

const server = createServer((request, response) => {
  void answer(request).then(
    (body) => {
      const text = JSON.stringify(body);
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) });
      response.end(text);
    },
    (error: unknown) => {
      console.error(error);
      response.writeHead(500, { 'content-length': 0 }).end();
    },
  );
});
server.listen(0, '127.0.0.1', () =>
  console.log(`listens on http://127.0.0.1:${(server.address() as AddressInfo).port}`),
);
process.once('SIGTERM', () => process.exit(0));

async function answer(request: IncomingMessage): Promise<unknown> {
  const url = new URL(request.url ?? '', 'http://bare');
  const claimId = url.pathname.split('/')[3];
  if (request.method === 'PUT') return hold(claimId ?? '', request);
  return within(async (client) => {
    if (claimId !== undefined) return (await client.query({ ...READ_CLAIM, values: [claimId] })).rows[0];
    return (await client.query(listClaims(Object.fromEntries(url.searchParams)))).rows;
  });
}

async function hold(claimId: string, request: IncomingMessage): Promise<unknown> {
  const { status, reason } = JSON.parse(await bodyOf(request)) as { status: string; reason: string };
  const version = Number(/\d+/.exec(request.headers['if-match'] ?? '')?.[0]);
  const at = new Date().toISOString();
  const mark = { status, reason, by: BENCH_MEMBER, at };
  return within(async (client) => {
    const updated = await client.query<{ attention: string[]; previous: string }>({
      ...HOLD_CLAIM,
      values: [claimId, version, status, reason, BENCH_MEMBER, at],
    });
    const [row] = updated.rows;
    if (!row) throw new Error('stale');
    const event = uuidv7();
    const data = { previousStatus: row.previous, after: { status, hold: mark, attention: row.attention } };
    const values = [event, BENCH_NEWSROOM, claimId, version + 1, at, BENCH_MEMBER, reason, JSON.stringify(data)];
    await client.query({ ...ADD_HISTORY, values });
    await client.query({ ...ADD_OUTBOX, values: [BENCH_NEWSROOM, event] });
    return { claimId, status, version: version + 1, hold: mark, attention: row.attention };
  });
}

async function within<T>(work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query(`BEGIN; SET LOCAL caveat.newsroom = '${BENCH_NEWSROOM}'`);
    const result = await work(client);
    await client.query('COMMIT');
    return result;
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  } finally {
    client.release();
  }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request.setEncoding('utf8')) text += chunk as string;
  return text;
}
