import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { pino } from 'pino';
import { Client } from 'pg';
import { openDatabase, type Database } from '#persistence/database.js';
import type { ApiParts } from '../src/api.module.js';
import { createApi } from '../src/create-api.js';
import { testApi, type TestApi, type TestNewsroom } from './support/test-api.js';

const LIMITS = { credential: 200, address: 60 };

/** Asks, and reads the answer to its end, so that its connection is free. */
async function ask(url: string, init?: RequestInit) {
  const answer = await fetch(url, init);
  return { status: answer.status, headers: answer.headers, text: await answer.text() };
}

/** One more node on the database of an API. */
interface Node {
  readonly url: string;
  close(): Promise<void>;
}

describe('the manners of the service', () => {
  let api: TestApi;
  let admin: Client;
  let newsroom: TestNewsroom;
  const nodes: Node[] = [];

  async function node(parts: Partial<ApiParts> = {}): Promise<Node> {
    const url = new URL(api.adminUrl);
    const app = new URL(process.env['CAVEAT_TEST_APP_URL'] ?? '');
    app.pathname = url.pathname;
    const database: Database = await openDatabase({ url: app.href, poolSize: 3, applicationName: 'another node' });
    const made = await createApi({ database, log: pino({ level: 'silent' }), limits: LIMITS, ...parts });
    await made.listen({ host: '127.0.0.1', port: 0 });
    const started = {
      url: await made.getUrl(),
      close: async () => {
        await made.close();
        await database.close();
      },
    };
    nodes.push(started);
    return started;
  }

  beforeAll(async () => {
    api = await testApi(undefined, undefined, { limits: LIMITS });
    admin = new Client({ connectionString: api.adminUrl });
    await admin.connect();
  });
  beforeEach(async () => {
    await admin.query('TRUNCATE rate_limits');
    newsroom = await api.newsroom();
  });
  afterAll(async () => {
    await Promise.all(nodes.map((each) => each.close()));
    await admin.end();
    // One that fetch has opened ahead, and not used, would be waited for.
    api.app.getHttpServer().closeAllConnections();
    await api.close();
  });

  const bearer = (key: string) => ({ headers: { authorization: `Bearer ${key}` } });
  /** How often each status was answered, where `times` requests are made, ten at once. */
  const statuses = async (times: number, each: (index: number) => ReturnType<typeof ask>) => {
    const counts: Record<number, number> = {};
    const indexes = Array.from({ length: times }, (_, index) => index).values();
    const client = async (): Promise<void> => {
      for (const index of indexes) {
        const { status } = await each(index);
        counts[status] = (counts[status] ?? 0) + 1;
      }
    };
    await Promise.all(Array.from({ length: 10 }, client));
    return counts;
  };

  it('answers so many requests with one credential in a minute, however many nodes are asked, and no more', async () => {
    const urls = [api.url, (await node()).url];
    const asked = await statuses(260, (each) => ask(`${urls[each % 2]}/v1/newsroom`, bearer(newsroom.keys.editor)));
    expect(asked).toEqual({ 200: 200, 429: 60 });
    for (const url of urls) {
      const refused = await ask(`${url}/v1/newsroom`, bearer(newsroom.keys.editor));
      expect(refused.status).toBe(429);
      expect(refused.headers.get('content-type')).toMatch(/^application\/problem\+json/);
      expect(refused.headers.get('ratelimit')).toMatch(/^"credential";r=0;t=\d+$/);
      const wait = Number(refused.headers.get('retry-after'));
      expect(wait).toBeGreaterThan(0);
      expect(wait).toBeLessThanOrEqual(60);
      expect(JSON.parse(refused.text)).toMatchObject({ type: 'urn:caveat:problem:too-many-requests', status: 429 });
    }
    const other = await ask(`${api.url}/v1/newsroom`, bearer(newsroom.keys.lead));
    expect(other.status).toBe(200);
  });

  it('answers again when the minute is over', async () => {
    const key = newsroom.keys.reporter;
    const one = await node();
    expect(await statuses(201, () => ask(`${one.url}/v1/newsroom`, bearer(key)))).toEqual({ 200: 200, 429: 1 });
    await admin.query(`UPDATE rate_limits SET began = began - interval '1 minute'`);
    // Another node has not yet been told that nothing is left.
    const other = await node();
    expect((await ask(`${other.url}/v1/newsroom`, bearer(key))).status).toBe(200);
  });

  it('says on every answer of the API what the limit is and what is left of it', async () => {
    const policy = async (path: string, init?: RequestInit) => {
      const { status, headers } = await ask(`${api.url}${path}`, init);
      return [status, headers.get('ratelimit-policy'), headers.get('ratelimit')?.replace(/t=\d+$/, 't')];
    };
    const { lead } = newsroom.keys;
    expect(await policy('/v1/newsroom', bearer(lead))).toEqual([
      200,
      '"credential";q=200;w=60',
      '"credential";r=199;t',
    ]);
    const refused = { ...bearer(newsroom.keys.reporter), method: 'POST' };
    expect(await policy('/v1/members', refused)).toEqual([403, '"credential";q=200;w=60', '"credential";r=199;t']);
    expect(await policy('/v1/newsroom')).toEqual([401, '"failures";q=60;w=60', '"failures";r=59;t']);
    expect(await policy('/v1/openapi.json')).toEqual([200, '"address";q=60;w=60', '"address";r=59;t']);
    expect(await policy('/v1/nowhere')).toEqual([404, '"address";q=60;w=60', '"address";r=58;t']);
    expect(await policy('/v1/claims', { method: 'PUT' })).toEqual([405, '"address";q=60;w=60', '"address";r=57;t']);
    expect(await policy('/health/live')).toEqual([200, null, undefined]);
  });

  it('counts requests with a credential that is none by their address, on all nodes, and holds up nobody else there', async () => {
    const [one, other] = [await node(), await node()];
    const nobody = bearer(`cvt_${'0'.repeat(32)}_${'x'.repeat(43)}`);
    expect(await statuses(80, (each) => ask(`${(each % 2 ? one : other).url}/v1/claims`, nobody))).toEqual({
      401: 60,
      429: 20,
    });
    for (const { url } of [one, other])
      expect((await ask(`${url}/v1/newsroom`, bearer(newsroom.keys.admin))).status).toBe(200);
  });

  it('believes X-Forwarded-For of a proxy that it was told of, and of nobody else', async () => {
    const fail = (url: string, from: string) =>
      ask(`${url}/v1/claims`, { headers: { 'x-forwarded-for': from } }).then(({ headers }) => headers.get('ratelimit'));
    const plain = await node();
    expect(await fail(plain.url, '192.0.2.1')).toMatch(/r=59;/);
    expect(await fail(plain.url, '192.0.2.2')).toMatch(/r=58;/);
    const behind = await node({ trustedProxy: ['127.0.0.1'] });
    expect(await fail(behind.url, '192.0.2.1')).toMatch(/r=59;/);
    expect(await fail(behind.url, '192.0.2.2')).toMatch(/r=59;/);
    // What a client writes before what the proxy adds does not count.
    expect(await fail(behind.url, '203.0.113.9, 192.0.2.2')).toMatch(/r=58;/);
    const farther = await node({ trustedProxy: ['10.0.0.0/8'] });
    expect(await fail(farther.url, '192.0.2.3')).toMatch(/r=57;/);
  });

  it('keeps no address and no key where it counts', async () => {
    await ask(`${api.url}/v1/claims`);
    await ask(`${api.url}/v1/newsroom`, bearer(newsroom.keys.admin));
    const { rows } = await admin.query<{ key: string }>('SELECT key FROM rate_limits');
    expect(rows).toHaveLength(2);
    expect(JSON.stringify(rows)).not.toContain('127.0.0.1');
    expect(JSON.stringify(rows)).not.toContain(newsroom.keys.admin.slice(-43));
  });

  it('tells browsers on every answer to load, run, frame and pass on nothing', async () => {
    const key = newsroom.keys.editor;
    const answers = await Promise.all([
      ask(`${api.url}/v1/newsroom`, bearer(key)),
      ask(`${api.url}/v1/newsroom`),
      ask(`${api.url}/v1/nowhere`),
      ask(`${api.url}/v1/%zz`),
      ask(`${api.url}/v1/claims`, { ...bearer(key), method: 'POST', body: 'x' }),
      ask(`${api.url}/health/live`),
      ask(`${api.url}/metrics`),
    ]);
    const events = await fetch(`${api.url}/v1/events`, {
      headers: { authorization: `Bearer ${key}`, accept: 'text/event-stream' },
    });
    await events.body?.cancel();
    expect(answers.map(({ status }) => status)).toEqual([200, 401, 404, 400, 415, 200, 200]);
    for (const { headers } of [...answers, events]) {
      expect(headers.get('content-security-policy')).toMatch(/^default-src 'none';.*frame-ancestors 'none'/);
      expect(Object.fromEntries(headers)).toMatchObject({
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
      });
      for (const name of ['x-powered-by', 'server', 'server-timing', 'strict-transport-security'])
        expect(headers.has(name)).toBe(false);
      expect(headers.has('access-control-allow-origin')).toBe(false);
    }
  });

  it('has a policy for the page of the docs that names its own style and script, and allows no other', async () => {
    const { headers } = await ask(`${api.url}/docs`);
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toMatch(/^default-src 'none'; style-src 'sha256-\S+'; script-src 'sha256-\S+';/);
    expect(policy).not.toContain('unsafe');
    expect(policy).toContain("frame-ancestors 'none'");
  });

  it.each([
    ['https://caveat.example', 'max-age=31536000; includeSubDomains'],
    ['http://127.0.0.1:4747', null],
  ])('tells browsers to come back by https alone where it is reached by that: %s', async (publicUrl, told) => {
    const { url } = await node({ publicUrl });
    expect((await ask(`${url}/health/live`)).headers.get('strict-transport-security')).toBe(told);
  });
});
