import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ApiKey, CreatedApiKey } from '#contracts/api-keys.js';
import { joined, type Joined } from './support/people.js';
import { testApi, type TestApi, type TestNewsroom } from './support/test-api.js';

let api: TestApi;
let bbc: TestNewsroom;
let edda: Joined;

beforeAll(async () => {
  api = await testApi();
  bbc = await api.newsroom();
  edda = await joined(api, bbc, { name: 'Edda', role: 'editor' });
});
afterAll(() => api.close());

const keysOf = (memberId: string) => `/v1/members/${memberId}/keys`;
const create = (memberId: string, json: object, key = bbc.keys.admin) =>
  api.call<CreatedApiKey>('POST', keysOf(memberId), { key, json });
const list = (memberId: string, key = bbc.keys.admin) =>
  api.call<{ items: ApiKey[]; cursor: string | null }>('GET', `${keysOf(memberId)}?limit=2`, { key });

describe('A key', () => {
  it('is told once with its secret, and afterwards without', async () => {
    const { id } = edda.session.member;
    const terms = {
      label: 'CMS',
      machine: true,
      scopes: ['claims:read', 'stories:write'],
      expiresAt: '2999-01-01T00:00:00.000Z',
    };
    const { status, body } = await create(id, terms);
    const { key, ...rest } = body;
    expect(status).toBe(201);
    expect(key).toMatch(/^cvt_[0-9a-f]{32}_[\w-]{43}$/);
    expect(rest).toMatchObject({
      ...{ memberId: id, ...terms, lastUsedAt: null, createdBy: { id: bbc.memberIds.admin, name: 'Admin' } },
    });
    const { items } = (await list(id)).body;
    expect(items).toContainEqual(rest);
    expect(JSON.stringify(items)).not.toContain(key.slice(-43));
  });

  it('does what its scopes open, within what its member may do', async () => {
    const { key } = (await create(edda.session.member.id, { scopes: ['claims:read', 'webhooks:read'] })).body;
    expect((await api.call('GET', '/v1/claims', { key })).status).toBe(200);
    expect(await api.call('GET', '/v1/members', { key })).toMatchObject({ status: 403, body: { rule: 'key.scope' } });
    const webhooks = await api.call('GET', '/v1/webhook-endpoints', { key });
    expect(webhooks).toMatchObject({ status: 403, body: { rule: 'webhook.by_lead' } });
  });

  it('of an admin makes none that may do more than itself', async () => {
    const { admin } = bbc.memberIds;
    const { key } = (await create(admin, { scopes: ['members:write', 'claims:read'] })).body;
    for (const json of [{}, { scopes: ['members:write', 'sign_off'] }])
      expect(await create(admin, json, key)).toMatchObject({ status: 403, body: { rule: 'key.no_wider' } });
    expect((await create(admin, { scopes: ['claims:read'] }, key)).status).toBe(201);
  });

  it.each([
    ['no scope at all', { scopes: [] }, '/scopes'],
    ['a scope twice', { scopes: ['sign_off', 'sign_off'] }, '/scopes/1'],
    ['a scope that there is not', { scopes: ['everything'] }, '/scopes/0'],
    ['an end that is past', { expiresAt: '2024-12-19T09:05:00Z' }, '/expiresAt'],
    ['an end that is no time', { expiresAt: 'soon' }, '/expiresAt'],
  ])('is not made with %s', async (_, json, pointer) => {
    const { status, body } = await create(bbc.memberIds.editor, json);
    expect({ status, pointers: body.errors?.map((fault) => fault.pointer) }).toEqual({
      status: 422,
      pointers: [pointer],
    });
  });

  it('of another newsroom is not there', async () => {
    const cbc = await api.newsroom();
    expect((await create(cbc.memberIds.editor, {})).status).toBe(404);
    expect((await list(cbc.memberIds.editor)).status).toBe(404);
    const theirs = (await create(cbc.memberIds.editor, {}, cbc.keys.admin)).body;
    expect((await api.call('DELETE', `/v1/keys/${theirs.id}`, { key: bbc.keys.admin })).status).toBe(404);
    expect((await api.call('GET', '/v1/claims', { key: theirs.key })).status).toBe(200);
  });
});

describe('The keys of a member', () => {
  it('are listed newest first, page by page, without those that were revoked', async () => {
    const { id } = (await joined(api, bbc)).session.member;
    const made: string[] = [];
    for (const label of ['a', 'b', 'c', 'd']) made.unshift((await create(id, { label })).body.id);
    const revoked = await api.call<ApiKey>('DELETE', `/v1/keys/${made[1]}`, { key: bbc.keys.admin });
    expect(revoked).toMatchObject({ status: 200, body: { id: made[1], label: 'c' } });
    expect((await api.call('DELETE', `/v1/keys/${made[1]}`, { key: bbc.keys.admin })).status).toBe(404);
    const first = (await list(id)).body;
    expect(first.items.map((each) => each.id)).toEqual([made[0], made[2]]);
    const second = await api.call<{ items: ApiKey[] }>('GET', `${keysOf(id)}?limit=2&cursor=${first.cursor}`, {
      key: bbc.keys.admin,
    });
    expect(second.body).toMatchObject({ items: [{ id: made[3] }], cursor: null });
  });

  it('are looked after by the member who has signed in', async () => {
    const { browser, session } = edda;
    const made = await browser.call<CreatedApiKey>('POST', keysOf(session.member.id), { label: 'Mine' });
    expect(made).toMatchObject({ status: 201, body: { createdBy: { id: session.member.id, name: 'Edda' } } });
    const listed = await browser.call<{ items: ApiKey[] }>('GET', keysOf(session.member.id));
    expect(listed.body.items.map(({ label }) => label)).toContain('Mine');
    expect((await browser.call('DELETE', `/v1/keys/${made.body.id}`)).status).toBe(200);
    expect((await api.call('GET', '/v1/claims', { key: made.body.key })).status).toBe(401);
  });

  it('are not looked after by a key of that member, nor by a colleague', async () => {
    const own = (await create(edda.session.member.id, {})).body;
    const byAdmin = { status: 403, body: { rule: 'member.by_admin' } };
    expect(await create(edda.session.member.id, {}, own.key)).toMatchObject(byAdmin);
    expect(await list(edda.session.member.id, own.key)).toMatchObject(byAdmin);
    const colleague = (await joined(api, bbc, { role: 'lead' })).browser;
    expect(await colleague.call('POST', keysOf(edda.session.member.id), {})).toMatchObject(byAdmin);
    expect(await colleague.call('GET', keysOf(edda.session.member.id))).toMatchObject(byAdmin);
    expect(await colleague.call('DELETE', `/v1/keys/${own.id}`)).toMatchObject(byAdmin);
    expect((await api.call('GET', '/v1/claims', { key: own.key })).status).toBe(200);
  });
});
