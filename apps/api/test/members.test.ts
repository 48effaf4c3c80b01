import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Member } from '#contracts/members.js';
import { invited, joined, tokenIn } from './support/people.js';
import { testApi, type TestApi, type TestNewsroom } from './support/test-api.js';

let api: TestApi;
let bbc: TestNewsroom;

beforeAll(async () => {
  api = await testApi();
  bbc = await api.newsroom();
});
afterAll(() => api.close());

const change = (id: string, json: object, key = bbc.keys.admin) =>
  api.call<Member>('PATCH', `/v1/members/${id}`, { key, json });
const list = async (newsroom = bbc): Promise<Member[]> =>
  (await api.call<{ items: Member[] }>('GET', '/v1/members', { key: newsroom.keys.reporter })).body.items;

describe('Members', () => {
  it('are listed with whether they are active, and whether somebody signs in as them', async () => {
    const { session } = await joined(api, bbc, { role: 'reporter' });
    const found = new Map((await list()).map((member) => [member.id, member]));
    expect(found.get(session.member.id)).toMatchObject({ active: true, signsIn: true });
    expect(found.get(bbc.memberIds.lead)).toMatchObject({ active: true, signsIn: false });
  });

  it('are called and do something else from then on', async () => {
    const { id } = (
      await api.call<Member>('POST', '/v1/members', {
        ...{ key: bbc.keys.admin, json: { name: 'Ed', role: 'reporter' } },
      })
    ).body;
    const changed = await change(id, { name: 'Edda', role: 'editor' });
    expect(changed).toMatchObject({ status: 200, body: { id, name: 'Edda', role: 'editor', active: true } });
    expect((await list()).find((member) => member.id === id)).toEqual(changed.body);
  });

  it('are changed by admins alone, and those of another newsroom by nobody', async () => {
    const cbc = await api.newsroom();
    for (const key of [bbc.keys.reporter, bbc.keys.editor, bbc.keys.lead])
      expect(await change(bbc.memberIds.editor2, { role: 'admin' }, key)).toMatchObject({
        status: 403,
        body: { rule: 'member.by_admin' },
      });
    expect((await change(cbc.memberIds.editor, { active: false })).status).toBe(404);
  });

  it.each([
    ['no change', {}, 422],
    ['an unknown role', { role: 'king' }, 422],
    ['a name of nothing', { name: ' ' }, 422],
    ['an unknown field', { email: 'other@news.example' }, 422],
  ])('are not changed by %s', async (_, json, status) => {
    expect((await change(bbc.memberIds.editor2, json)).status).toBe(status);
  });
});

describe('A member who is switched off', () => {
  it('has no session, key or open invitation from then on', async () => {
    const { browser, session } = await joined(api, bbc, { role: 'lead' });
    const { id } = session.member;
    const made = await api.call<{ key: string }>('POST', `/v1/members/${id}/keys`, { key: bbc.keys.admin, json: {} });
    const { link } = (
      await api.call<{ link: string }>('POST', `/v1/members/${id}/invitation`, {
        ...{ key: bbc.keys.admin, json: {} },
      })
    ).body;
    expect((await change(id, { active: false })).body).toMatchObject({ active: false, signsIn: true });
    expect((await browser.call('GET', '/v1/claims')).status).toBe(401);
    expect((await api.call('GET', '/v1/claims', { key: made.body.key })).status).toBe(401);
    const reading = await api.call('POST', '/v1/invitations/reading', { json: { token: tokenIn(link) } });
    expect(reading.status).toBe(404);
    const another = await api.call('POST', `/v1/members/${id}/keys`, { key: bbc.keys.admin, json: {} });
    expect(another).toMatchObject({ status: 409, body: { rule: 'key.of_active_member' } });
  });

  it('gets none of it back when switched on again', async () => {
    const { browser, session } = await joined(api, bbc);
    await change(session.member.id, { active: false });
    expect((await change(session.member.id, { active: true })).body).toMatchObject({ active: true });
    expect((await browser.call('GET', '/v1/claims')).status).toBe(401);
  });
});

describe('The admins of a newsroom', () => {
  it('change neither their own role nor whether they get in, but what they are called', async () => {
    const { admin } = bbc.memberIds;
    for (const json of [{ role: 'lead' }, { active: false }])
      expect(await change(admin, json)).toMatchObject({ status: 409, body: { rule: 'member.not_oneself' } });
    expect(await change(admin, { name: 'Ada', role: 'admin', active: true })).toMatchObject({
      status: 200,
      body: { name: 'Ada', role: 'admin' },
    });
  });

  it('are never all demoted, not even by two who demote each other at once', async () => {
    for (let round = 0; round < 10; round += 1) {
      const cbc = await api.newsroom();
      const { session, browser } = await joined(api, cbc, { role: 'admin' });
      const other = session.member.id;
      const demote = { role: 'reporter' };
      const [one, two] = await Promise.all([
        change(other, demote, cbc.keys.admin),
        browser.call('PATCH', `/v1/members/${cbc.memberIds.admin}`, demote),
      ]);
      expect([one.status, two.status].toSorted()).toEqual([200, 403]);
      expect([one, two].find(({ status }) => status === 403)?.body.rule).toBe('member.by_admin');
      const admins = (await list(cbc)).filter(({ role, active }) => role === 'admin' && active);
      expect(admins).toHaveLength(1);
    }
  });

  it('invite who is to be an admin only as admins: an admin demoted meanwhile makes none', async () => {
    const cbc = await api.newsroom();
    const { session, browser } = await joined(api, cbc, { role: 'admin' });
    await change(session.member.id, { role: 'reporter' }, cbc.keys.admin);
    expect(await browser.call('POST', '/v1/members', { name: 'Mole', role: 'admin' })).toMatchObject({
      status: 403,
      body: { rule: 'member.by_admin' },
    });
    expect((await invited(api, cbc)).status).toBe(201);
  });
});
