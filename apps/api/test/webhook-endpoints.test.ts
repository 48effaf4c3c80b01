import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { testApi, type TestApi, type TestNewsroom } from './support/test-api.js';

const NOBODYS = '01939b2e-5c00-7a10-8000-0000000000ff';
const PLACE = 'https://cms.news.example/hooks/caveat?token=hush';

let api: TestApi;
let bbc: TestNewsroom;
let owner: Client;

beforeAll(async () => {
  api = await testApi();
  bbc = await api.newsroom();
  owner = new Client({ connectionString: api.adminUrl });
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await api.close();
});

interface Endpoint {
  readonly id: string;
  readonly secret: string;
  readonly publicKey: string;
}

const create = (fields: object = {}, key = bbc.keys.admin) =>
  api.call<Endpoint>('POST', '/v1/webhook-endpoints', { key, json: { url: PLACE, ...fields } });
const patch = (id: string, json: object, key = bbc.keys.admin) =>
  api.call<Endpoint & { recovery: unknown }>('PATCH', `/v1/webhook-endpoints/${id}`, { key, json });
const rotate = (id: string, json: object = {}) =>
  api.call<Endpoint & { oldValidUntil: string }>('POST', `/v1/webhook-endpoints/${id}/secret/rotate`, {
    key: bbc.keys.admin,
    json,
  });
const read = (id: string, key = bbc.keys.admin) => api.call<Endpoint>('GET', `/v1/webhook-endpoints/${id}`, { key });

/** The secrets with which an endpoint's deliveries are signed now, the newest first, in base64. */
async function signing(id: string): Promise<string[]> {
  const { rows } = await owner.query<{ secret: Buffer }>(
    `SELECT secret FROM webhook_secrets WHERE endpoint_id = $1 AND (expires_at IS NULL OR expires_at > now())
      ORDER BY created_at DESC`,
    [id],
  );
  return rows.map(({ secret }) => secret.toString('base64'));
}

/** What the history tells of an endpoint, oldest first. */
async function lines(id: string): Promise<{ type: string; by: string; data: Record<string, unknown> }[]> {
  const { rows } = await owner.query(
    `SELECT type, by, data FROM history WHERE data -> 'endpoint' ->> 'id' = $1 ORDER BY id`,
    [id],
  );
  return rows as Awaited<ReturnType<typeof lines>>;
}

describe('an admin creates a webhook endpoint', () => {
  it('with the address alone: it is told everything, and signed with a shared secret', async () => {
    const { status, headers, body } = await create();
    expect({ status, location: headers.get('location') }).toEqual({
      status: 201,
      location: `/v1/webhook-endpoints/${body.id}`,
    });
    expect(body).toMatchObject({
      ...{ url: PLACE, description: null, eventTypes: [], desks: [], rateLimit: null, signature: 'v1' },
      ...{ publicKey: null, enabled: true, disabled: null, failingSince: null },
    });
    expect(body.secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    expect(await signing(body.id)).toEqual([body.secret.slice(6)]);
  });

  it('that is signed by ed25519: its public key is shown now and ever after, and no secret', async () => {
    const { body } = await create({ signature: 'v1a', eventTypes: ['claim.status_changed'], desks: ['world'] });
    expect(body).toMatchObject({ signature: 'v1a', secret: null, publicKey: expect.stringMatching(/^whpk_.{43}=$/) });
    expect((await read(body.id)).body.publicKey).toBe(body.publicKey);
    const list = await api.call<{ items: Endpoint[] }>('GET', '/v1/webhook-endpoints?limit=1', {
      key: bbc.keys.lead,
    });
    expect(list.body.items[0]).toMatchObject({ id: body.id, publicKey: body.publicKey });
    const [seed] = await signing(body.id);
    expect(JSON.stringify([body, list.body])).not.toContain(seed);
  });

  it('that waits to be enabled', async () => {
    const { body } = await create({ enabled: false });
    expect(body).toMatchObject({ enabled: false, disabled: { reason: 'by_admin' } });
    expect((await patch(body.id, { enabled: true })).body).toMatchObject({ enabled: true, recovery: { failed: 0 } });
  });

  it('and every change of it leaves a line with who did it, without secret or token', async () => {
    const { body } = await create({ description: 'The CMS' });
    await patch(body.id, { rateLimit: 20 });
    const rotated = await rotate(body.id);
    await api.call('DELETE', `/v1/webhook-endpoints/${body.id}`, { key: bbc.keys.admin });
    const told = await lines(body.id);
    expect(told.map(({ type, by }) => [type, by])).toEqual(
      ['created', 'changed', 'secret_rotated', 'deleted'].map((what) => [`endpoint.${what}`, bbc.memberIds.admin]),
    );
    expect(told[1]?.data).toMatchObject({
      endpoint: { origin: 'https://cms.news.example', description: 'The CMS', rateLimit: 20, enabled: true },
      before: { rateLimit: null },
      changed: ['rateLimit'],
    });
    const all = JSON.stringify(told);
    for (const secret of [body.secret.slice(6), rotated.body.secret.slice(6), 'hush', 'whsec'])
      expect(all).not.toContain(secret);
  });
});

describe('the secret of an endpoint', () => {
  it('is told once: no other answer holds it, nor the history, the answers kept, or the log', async () => {
    const { body } = await create();
    const { body: rotated } = await rotate(body.id);
    const key = bbc.keys.admin;
    const answers = [
      await read(body.id),
      await patch(body.id, { description: 'The CMS' }),
      await api.call('GET', '/v1/webhook-endpoints?limit=200', { key }),
      await api.call('POST', `/v1/webhook-endpoints/${body.id}/test`, { key, headers: { 'idempotency-key': 'once' } }),
      await api.call('GET', '/v1/events?limit=1000', { key }),
    ];
    const kept = await owner.query(
      'SELECT data::text FROM history UNION ALL SELECT answer::text FROM idempotency_keys',
    );
    const everything = JSON.stringify([answers.map((answer) => answer.body), kept.rows, api.log]);
    for (const { secret } of [body, rotated]) expect(everything).not.toContain(secret.slice(6));
    expect(everything).not.toContain('whsec_');
  });

  it('is not kept for an Idempotency-Key: the same request makes another endpoint', async () => {
    const sending = { key: bbc.keys.admin, json: { url: PLACE }, headers: { 'idempotency-key': 'again' } };
    const [first, second] = [
      await api.call<Endpoint>('POST', '/v1/webhook-endpoints', sending),
      await api.call<Endpoint>('POST', '/v1/webhook-endpoints', sending),
    ];
    expect(second.body.id).not.toBe(first.body.id);
  });

  it('can be rotated: the old one stays valid for a day beside it, or for as long as is said', async () => {
    const { body } = await create();
    const before = Date.now();
    const first = await rotate(body.id);
    expect(first).toMatchObject({ status: 200, body: { publicKey: null } });
    expect(Date.parse(first.body.oldValidUntil)).toBeGreaterThanOrEqual(before + 86_400_000);
    const second = await rotate(body.id, { validFor: 60 });
    expect(Date.parse(second.body.oldValidUntil)).toBeLessThan(Date.now() + 61_000);
    expect(await signing(body.id)).toEqual([second, first, { body }].map((told) => told.body.secret.slice(6)));
  });

  it('ends at once, and all older ones with it, where no time is given to it', async () => {
    const { body } = await create();
    await rotate(body.id);
    const last = await rotate(body.id, { validFor: 0 });
    expect(await signing(body.id)).toEqual([last.body.secret.slice(6)]);
  });

  it('that has run out is forgotten by the next rotation', async () => {
    const { body } = await create();
    await rotate(body.id);
    await owner.query(`UPDATE webhook_secrets SET expires_at = now() - interval '1 s' WHERE expires_at IS NOT NULL`);
    await rotate(body.id);
    const { rowCount } = await owner.query('SELECT FROM webhook_secrets WHERE endpoint_id = $1', [body.id]);
    expect(rowCount).toBe(2);
  });

  it('of an ed25519 endpoint gives way to another public key', async () => {
    const { body } = await create({ signature: 'v1a' });
    const rotated = await rotate(body.id);
    expect(rotated.body).toMatchObject({ secret: null, publicKey: expect.stringMatching(/^whpk_/) });
    expect(rotated.body.publicKey).not.toBe(body.publicKey);
    expect((await read(body.id)).body.publicKey).toBe(rotated.body.publicKey);
  });

  it('has nine others beside it at most', async () => {
    const { body } = await create();
    for (let i = 0; i < 9; i += 1) expect(await rotate(body.id)).toMatchObject({ status: 200 });
    expect(await rotate(body.id)).toMatchObject({ status: 409, body: { rule: 'endpoint.too_many_secrets' } });
    expect(await signing(body.id)).toHaveLength(10);
    expect(await rotate(body.id, { validFor: 0 })).toMatchObject({ status: 200 });
  });

  it('rotated by several at once leaves one current', async () => {
    const { body } = await create();
    const told = await Promise.all(Array.from({ length: 5 }, () => rotate(body.id)));
    expect(told.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    const { rows } = await owner.query<{ secret: Buffer }>(
      'SELECT secret FROM webhook_secrets WHERE endpoint_id = $1 AND expires_at IS NULL',
      [body.id],
    );
    expect(rows).toHaveLength(1);
    expect((await signing(body.id)).sort()).toEqual(
      [...told, { body }].map((each) => each.body.secret.slice(6)).sort(),
    );
  });
});

describe('an endpoint is changed', () => {
  it('field by field; what is left out stays, null takes away', async () => {
    const { body } = await create({ description: 'The CMS', rateLimit: 5, desks: ['world'] });
    const { secret: _, ...before } = body;
    const changed = await patch(body.id, { description: null, eventTypes: ['report.retracted'] });
    expect(changed.body).toMatchObject({
      ...{ ...before, description: null, eventTypes: ['report.retracted'], rateLimit: 5, desks: ['world'] },
      ...{ updatedAt: expect.any(String), recovery: null },
    });
    expect((await patch(body.id, { rateLimit: null, desks: [] })).body).toMatchObject({ rateLimit: null, desks: [] });
  });

  it('to what it is already, and nothing happens', async () => {
    const { body } = await create();
    const { updatedAt } = (await read(body.id)).body as unknown as { updatedAt: string };
    expect((await patch(body.id, { url: PLACE, enabled: true })).body).toMatchObject({ updatedAt, recovery: null });
    expect(await lines(body.id)).toHaveLength(1);
  });

  it('and deleted: from then on there is none, and no secret of it', async () => {
    const { body } = await create();
    const key = bbc.keys.admin;
    const deleted = await api.call('DELETE', `/v1/webhook-endpoints/${body.id}`, { key });
    expect(deleted).toMatchObject({ status: 200, body: { id: body.id, enabled: false } });
    expect(await signing(body.id)).toEqual([]);
    for (const [method, path, json] of [
      ['GET', '', undefined],
      ['PATCH', '', { enabled: true }],
      ['DELETE', '', undefined],
      ['POST', '/secret/rotate', {}],
      ['POST', '/test', undefined],
      ['POST', '/recover', { since: '2025-01-01T00:00:00Z' }],
      ['GET', '/deliveries', undefined],
      ['GET', `/deliveries/${NOBODYS}`, undefined],
      ['POST', `/deliveries/${NOBODYS}/retry`, undefined],
      ['POST', `/events/${NOBODYS}/deliver`, undefined],
    ] as const)
      expect(
        await api.call(method, `/v1/webhook-endpoints/${body.id}${path}`, { key, ...(json && { json }) }),
      ).toMatchObject({ status: 404, body: { type: 'urn:caveat:problem:not-found' } });
  });

  it('and listed page by page, the newest first, each once', async () => {
    const { keys } = await api.newsroom();
    const made: string[] = [];
    for (let i = 0; i < 5; i += 1) made.unshift((await create({}, keys.admin)).body.id);
    const met: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const at: string = cursor && `&cursor=${cursor}`;
      const page = await api.call<{ items: Endpoint[]; cursor: string | null }>(
        'GET',
        `/v1/webhook-endpoints?limit=2${at}`,
        { key: keys.admin },
      );
      met.push(...page.body.items.map(({ id }) => id));
      cursor = page.body.cursor;
    }
    expect(met).toEqual(made);
  });
});

describe('who may do what', () => {
  it('only admins keep endpoints, by hand or by machine; leads see them, others not even that', async () => {
    const { body } = await create();
    const at = `/v1/webhook-endpoints/${body.id}`;
    const { body: machine } = await api.call<{ key: string }>('POST', `/v1/members/${bbc.memberIds.admin}/keys`, {
      key: bbc.keys.admin,
      json: { machine: true },
    });
    expect(await create({}, machine.key)).toMatchObject({ status: 201 });
    for (const key of [bbc.keys.lead, bbc.keys.editor, bbc.keys.machine, bbc.keys.reporter])
      for (const [method, path, json] of [
        ['POST', '/v1/webhook-endpoints', { url: PLACE }],
        ['PATCH', at, { enabled: false }],
        ['DELETE', at, undefined],
        ['POST', `${at}/secret/rotate`, {}],
        ['POST', `${at}/test`, undefined],
        ['POST', `${at}/recover`, { since: '2025-01-01T00:00:00Z' }],
        ['POST', `${at}/deliveries/${NOBODYS}/retry`, undefined],
        ['POST', `${at}/events/${NOBODYS}/deliver`, undefined],
      ] as const)
        expect(await api.call(method, path, { key, ...(json && { json }) })).toMatchObject({
          status: 403,
          body: { rule: 'endpoint.by_admin' },
        });
    for (const path of ['/v1/webhook-endpoints', at, `${at}/deliveries`, '/v1/attention']) {
      expect(await api.call('GET', path, { key: bbc.keys.lead })).toMatchObject({ status: 200 });
      for (const key of [bbc.keys.editor, bbc.keys.reporter])
        expect(await api.call('GET', path, { key })).toMatchObject({ status: 403, body: { rule: 'webhook.by_lead' } });
    }
    expect(await lines(body.id)).toHaveLength(1);
  });

  it('another newsroom’s endpoint is none', async () => {
    const { body } = await create();
    const { keys } = await api.newsroom();
    expect(await read(body.id, keys.admin)).toMatchObject({ status: 404 });
    expect(await patch(body.id, { enabled: false }, keys.admin)).toMatchObject({ status: 404 });
    const list = await api.call<{ items: unknown[] }>('GET', '/v1/webhook-endpoints', { key: keys.admin });
    expect(list.body.items).toEqual([]);
    expect((await read(body.id)).body).toMatchObject({ enabled: true });
  });

  it('a newsroom has a hundred endpoints at most, also where they come at once; a deleted one makes room', async () => {
    const { keys } = await api.newsroom();
    for (let i = 0; i < 96; i += 8)
      await Promise.all(Array.from({ length: 8 }, () => create({ enabled: false }, keys.admin)));
    const last = await Promise.all(Array.from({ length: 8 }, () => create({}, keys.admin)));
    expect(last.map(({ status }) => status).sort()).toEqual([201, 201, 201, 201, 409, 409, 409, 409]);
    expect(last.find(({ status }) => status === 409)?.body).toMatchObject({ rule: 'endpoint.too_many' });
    const one = last.find(({ status }) => status === 201)?.body.id ?? '';
    await api.call('DELETE', `/v1/webhook-endpoints/${one}`, { key: keys.admin });
    expect(await create({}, keys.admin)).toMatchObject({ status: 201 });
  });
});

describe('an address that webhooks may not reach', () => {
  it.each([
    ['loopback', 'https://127.0.0.1/hook', 'This address is not allowed.'],
    ['loopback in another spelling', 'https://0x7f.1/hook', 'This address is not allowed.'],
    ['metadata', 'https://metadata.google.internal/', 'This address is not allowed.'],
    ['private', 'https://[fd00::1]/', 'This address is not allowed.'],
    ['plain http', 'http://cms.news.example/', 'A webhook goes to an https address.'],
    ['a password', 'https://a:b@cms.news.example/', 'The address of a webhook holds no user name and no password.'],
    ['a foreign port', 'https://cms.news.example:8443/', 'This port is not allowed.'],
  ])('is refused when it is created, and when it is changed to it: %s', async (_, url, detail) => {
    const refused = {
      status: 422,
      body: { rule: 'endpoint.address_not_allowed', detail, errors: [{ pointer: '/url', detail }] },
    };
    expect(await create({ url })).toMatchObject(refused);
    const { body } = await create();
    expect(await patch(body.id, { url })).toMatchObject(refused);
    expect((await read(body.id)).body).toMatchObject({ url: PLACE });
  });

  it('is allowed where the service is configured to', async () => {
    const here = { http: true, ports: 'any' as const, networks: [{ name: 'here', cidr: '127.0.0.0/8' }] };
    const open = await testApi(undefined, here);
    const { keys } = await open.newsroom();
    const json = { url: 'http://127.0.0.1:4000/' };
    expect(await open.call('POST', '/v1/webhook-endpoints', { key: keys.admin, json })).toMatchObject({ status: 201 });
    await open.close();
  });
});

describe('what is not right is refused with its place', () => {
  it.each<[string, object, string]>([
    ['no address', { url: undefined }, '/url'],
    ['an address that is none', { url: 'cms' }, '/url'],
    ['another kind of address', { url: 'javascript:alert(1)' }, '/url'],
    ['a very long address', { url: `https://cms.news.example/${'x'.repeat(2000)}` }, '/url'],
    ['a blank description', { description: ' ' }, '/description'],
    ['an unknown event', { eventTypes: ['claim.created', 'claim.eaten'] }, '/eventTypes/1'],
    ['an event twice', { eventTypes: ['claim.created', 'claim.created'] }, '/eventTypes/1'],
    ['a desk with NUL', { desks: ['a\0'] }, '/desks/0'],
    ['no rate', { rateLimit: 0 }, '/rateLimit'],
    ['half a delivery', { rateLimit: 0.5 }, '/rateLimit'],
    ['an unknown signature', { signature: 'v2' }, '/signature'],
    ['a secret of their own', { secret: 'whsec_x' }, '/secret'],
  ])('%s', async (_, fields, pointer) => {
    expect(await create(fields)).toMatchObject({ status: 422, body: { errors: [{ pointer }] } });
  });

  it('in a change, and in a rotation', async () => {
    const { body } = await create();
    for (const [fields, pointer] of [
      [{}, ''],
      [{ signature: 'v1a', enabled: true }, '/signature'],
      [{ enabled: null }, '/enabled'],
    ] as const)
      expect(await patch(body.id, fields)).toMatchObject({ status: 422, body: { errors: [{ pointer }] } });
    for (const validFor of [-1, 604_801, 1.5, '60'])
      expect(await rotate(body.id, { validFor })).toMatchObject({
        status: 422,
        body: { errors: [{ pointer: '/validFor' }] },
      });
  });

  it('and a cursor of nobody’s is 400', async () => {
    const answer = await api.call('GET', '/v1/webhook-endpoints?cursor=x', { key: bbc.keys.admin });
    expect(answer).toMatchObject({ status: 400, body: { type: 'urn:caveat:problem:invalid-cursor' } });
  });
});
