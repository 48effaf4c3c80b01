import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { BulkResult } from '#contracts/bulk-change.js';
import type { Claim } from '#contracts/claims.js';
import { testApi, type Answer, type TestApi, type TestNewsroom } from './support/test-api.js';

const DEADLINE = '2030-05-01T18:00:00.000Z';
const LATER = '2030-06-01T18:00:00.000Z';

describe('how claims are filed', () => {
  let api: TestApi;
  let bbc: TestNewsroom;
  let afp: TestNewsroom;
  let claimantId: string;
  let theirClaim: string;
  let gone: string;

  const source = async (key: string): Promise<string> =>
    (await api.call('POST', '/v1/sources', { key, json: { name: 'Wire', kind: 'outlet' } })).body.id;

  beforeAll(async () => {
    api = await testApi();
    [bbc, afp] = [await api.newsroom(), await api.newsroom()];
    claimantId = await source(bbc.keys.reporter);
    const theirs = { statement: 'It rains.', claimantId: await source(afp.keys.reporter) };
    theirClaim = (await api.call('POST', '/v1/claims', { key: afp.keys.reporter, json: theirs })).body.id;
    const left = { key: bbc.keys.admin, json: { name: 'Left', role: 'editor' } };
    gone = (await api.call('POST', '/v1/members', left)).body.id;
    await api.call('PATCH', `/v1/members/${gone}`, { key: bbc.keys.admin, json: { active: false } });
  });
  afterAll(async () => api.close());

  const file = async (more: object = {}): Promise<Claim> => {
    const json = { statement: 'The bridge fell.', claimantId, ...more };
    const { status, body } = await api.call<Claim>('POST', '/v1/claims', { key: bbc.keys.reporter, json });
    expect([status, body]).toEqual([201, expect.anything()]);
    return body;
  };
  const read = async (id: string, query = ''): Promise<Claim> =>
    (await api.call<Claim>('GET', `/v1/claims/${id}${query}`, { key: bbc.keys.reporter })).body;
  const change = async (id: string, json: object): Promise<Answer<Claim>> =>
    api.call('PATCH', `/v1/claims/${id}`, { key: bbc.keys.editor, json, headers: { 'if-match': '*' } });
  const changeMany = async (json: object, headers = {}): Promise<Answer<BulkResult>> =>
    api.call('POST', '/v1/claim-changes', { key: bbc.keys.editor, json, headers });
  const listed = async (query: string, key = bbc.keys.editor): Promise<string[]> => {
    const { body } = await api.call<{ items: Claim[] }>('GET', `/v1/claims?limit=200&${query}`, { key });
    return body.items.map(({ id }) => id);
  };
  const lastEvent = async (id: string): Promise<{ version: number; data: object; by: object }> => {
    const { body } = await api.call<{ items: { version: number; data: object; by: object }[] }>(
      'GET',
      `/v1/claims/${id}/history`,
      { key: bbc.keys.reporter },
    );
    return body.items.at(-1)!;
  };

  it('has a deadline and somebody who sees to the claim, whom the history and the past name', async () => {
    const { editor } = bbc.memberIds;
    const claim = await file({ deadline: '2030-05-01T20:00:00+02:00', assigneeId: bbc.memberIds.reporter });
    expect(claim).toMatchObject({
      deadline: DEADLINE,
      assignee: { id: bbc.memberIds.reporter, name: 'The reporter' },
      reach: 0,
    });
    const before = new Date().toISOString();
    const changed = await change(claim.id, { assigneeId: editor, deadline: LATER });
    expect(changed.body).toMatchObject({ version: 2, deadline: LATER, assignee: { id: editor, name: 'The editor' } });
    expect(await lastEvent(claim.id)).toMatchObject({
      version: 2,
      data: { deadline: LATER, assignee: { id: editor, name: 'The editor' } },
    });
    expect(await read(claim.id, `?asOf=${before}`)).toMatchObject({
      deadline: DEADLINE,
      assignee: { name: 'The reporter' },
      reach: null,
    });
    await change(claim.id, { assigneeId: null, deadline: null });
    expect(await read(claim.id)).toMatchObject({ version: 3, deadline: null, assignee: null });
    expect(await read(claim.id, `?asOf=${new Date().toISOString()}`)).toMatchObject({ deadline: null, assignee: null });
  });

  it('counts the stories that show a claim', async () => {
    const claim = await file();
    for (const headline of ['A bridge fell', 'What we know'])
      await api.call('POST', '/v1/stories', {
        key: bbc.keys.editor,
        json: { url: 'https://www.news.example/', headline, claimIds: [claim.id] },
      });
    expect((await read(claim.id)).reach).toBe(2);
    expect((await listed('sort=rank'))[0]).toBe(claim.id);
  });

  it('lets only active members of the newsroom see to claims', async () => {
    const claim = await file();
    for (const id of [randomUUID(), afp.memberIds.editor]) {
      const unknown = await change(claim.id, { assigneeId: id });
      expect(unknown).toMatchObject({ status: 404, body: { errors: [{ pointer: '/assigneeId' }] } });
      const many = await changeMany({ claimIds: [claim.id], change: { assigneeId: id } });
      expect([many.status, many.body.errors?.[0]?.pointer]).toEqual([404, '/change/assigneeId']);
    }
    expect((await change(claim.id, { assigneeId: gone })).body).toMatchObject({
      status: 409,
      rule: 'assignment.to_active_member',
    });
    expect((await changeMany({ claimIds: [claim.id], change: { assigneeId: gone } })).body).toMatchObject({
      rule: 'assignment.to_active_member',
    });
    expect(await read(claim.id)).toMatchObject({ version: 1, assignee: null });
  });

  it('finds what one sees to oneself, what another does, and what nobody does', async () => {
    const { editor, lead } = bbc.memberIds;
    const [mine, his, nobodys] = [await file({ assigneeId: editor }), await file({ assigneeId: lead }), await file()];
    const all = [mine.id, his.id, nobodys.id];
    const among = async (query: string, key?: string): Promise<boolean[]> => {
      const found = await listed(query, key);
      return all.map((id) => found.includes(id));
    };
    expect(await among('assignee=me')).toEqual([true, false, false]);
    expect(await among('assignee=me', bbc.keys.lead)).toEqual([false, true, false]);
    expect(await among(`assignee=${lead.toUpperCase()}`)).toEqual([false, true, false]);
    expect(await among('assignee=none&sort=rank')).toEqual([false, false, true]);
    const counts = await api.call<{ assignedToMe: number; all: number }>('GET', '/v1/claim-counts', {
      key: bbc.keys.editor,
    });
    expect(counts.body.assignedToMe).toBe((await listed('assignee=me')).length);
    expect(counts.body.all).toBe((await listed('')).length);
  });

  it('is changed of many claims at once, each with its history, and none hurts another', async () => {
    const claims = [await file(), await file(), await file({ desk: 'world', assigneeId: bbc.memberIds.editor })];
    const [one, two, already] = claims.map(({ id }) => id);
    const nothing = randomUUID();
    const claimIds = [one, nothing, theirClaim, already, two];
    const filing = { desk: 'world', assigneeId: bbc.memberIds.editor };
    const { status, body } = await changeMany({ claimIds, change: filing });
    const missing = (claimId: string) => ({ claimId, problem: expect.objectContaining({ status: 404 }) as object });
    expect([status, body.results]).toEqual([
      200,
      [
        { claimId: one, version: 2 },
        missing(nothing),
        missing(theirClaim),
        { claimId: already, version: 1 },
        { claimId: two, version: 2 },
      ],
    ]);
    for (const id of [one, two])
      expect(await lastEvent(String(id))).toMatchObject({
        version: 2,
        data: { desk: 'world', assignee: { name: 'The editor' } },
        by: { id: bbc.memberIds.editor },
      });
    const theirs = await api.call<Claim>('GET', `/v1/claims/${theirClaim}`, { key: afp.keys.reporter });
    expect(theirs.body).toMatchObject({ version: 1, desk: null });
  });

  it('keeps of each claim what was not asked to be otherwise, and its history tells only what became so', async () => {
    const [one, two] = [await file({ desk: 'world' }), await file({ desk: 'sport', deadline: DEADLINE })];
    const wanted = { desk: 'sport', priority: 'urgent', recheckAt: LATER };
    await changeMany({ claimIds: [one.id, two.id], change: wanted });
    expect(await read(one.id)).toMatchObject({ ...wanted, deadline: null });
    expect(await read(two.id)).toMatchObject({ ...wanted, deadline: DEADLINE });
    expect((await lastEvent(two.id)).data).toEqual({ priority: 'urgent', after: { recheckAt: LATER } });
    const again = await changeMany({ claimIds: [two.id, one.id], change: wanted });
    expect(again.body.results).toEqual([
      { claimId: two.id, version: 2 },
      { claimId: one.id, version: 2 },
    ]);
  });

  it('is changed once, however often the same request comes', async () => {
    const { id } = await file();
    const headers = { 'idempotency-key': randomUUID() };
    const first = await changeMany({ claimIds: [id], change: { desk: 'world' } }, headers);
    await change(id, { desk: 'sport' });
    const second = await changeMany({ claimIds: [id], change: { desk: 'world' } }, headers);
    expect(second.body).toEqual(first.body);
    expect(await read(id)).toMatchObject({ version: 3, desk: 'sport' });
  });

  it.each([
    ['no claim', { claimIds: [], change: { desk: 'world' } }],
    ['more than 200 claims', { claimIds: Array.from({ length: 201 }, () => randomUUID()), change: { desk: 'world' } }],
    ['a claim twice', { claimIds: [idEndingIn(1), idEndingIn(1).toUpperCase()], change: { desk: 'world' } }],
    ['nothing to change', { claimIds: [idEndingIn(1)], change: {} }],
    ['a statement', { claimIds: [idEndingIn(1)], change: { statement: 'It stands.' } }],
  ])('is not changed of %s', async (_, json) => {
    expect((await changeMany(json)).status).toBe(422);
  });
});

function idEndingIn(last: number): string {
  return `01939b2e-5c00-7a10-8000-00000000000${last}`;
}
