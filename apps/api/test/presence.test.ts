import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Presence } from '#contracts/presence.js';
import { Browser } from './support/browser.js';
import { asOwner, joined, type Joined } from './support/people.js';
import { testApi, type TestApi, type TestNewsroom } from './support/test-api.js';

describe('Who is on a claim', () => {
  let api: TestApi;
  let bbc: TestNewsroom;
  let ada: Joined;
  let ben: Joined;
  let claim: string;

  beforeAll(async () => {
    api = await testApi();
    bbc = await api.newsroom();
    ada = await joined(api, bbc, { name: 'Ada', role: 'lead' });
    ben = await joined(api, bbc, { name: 'Ben', role: 'reporter' });
  });
  afterAll(async () => api.close());

  const file = async (): Promise<string> => {
    const key = bbc.keys.reporter;
    const source = await api.call('POST', '/v1/sources', { key, json: { name: 'Wire', kind: 'outlet' } });
    const json = { statement: 'The bridge fell.', claimantId: source.body.id };
    return (await api.call('POST', '/v1/claims', { key, json })).body.id;
  };
  const here = async ({ browser }: Pick<Joined, 'browser'>, doing: string, id = claim): Promise<Presence['others']> =>
    (await browser.call<Presence>('PUT', `/v1/claims/${id}/presence`, { doing })).body.others;
  const seen = (others: Presence['others']): string[] => others.map(({ member, doing }) => `${member.name} ${doing}`);
  const ago = async (who: Joined, seconds: number): Promise<unknown> =>
    asOwner(api, `UPDATE presence SET since = $2, seen_at = $2 WHERE member_id = $1`, [
      who.session.member.id,
      new Date(Date.now() - seconds * 1000),
    ]);

  it('is told to everybody else there, with what they do, and to nobody on another claim', async () => {
    claim = await file();
    expect(await here(ada, 'reading')).toEqual([]);
    expect(seen(await here(ben, 'reading'))).toEqual(['Ada reading']);
    expect(seen(await here(ada, 'writing'))).toEqual(['Ben reading']);
    expect(seen(await here(ben, 'reading'))).toEqual(['Ada writing']);
    expect(await here(ben, 'reading', await file())).toEqual([]);
  });

  it('is the same on every node', async () => {
    claim = await file();
    await here(ada, 'reading');
    const node = await api.node();
    const there = new Browser(node);
    there.cookie = ben.browser.cookie;
    expect(seen(await here({ browser: there }, 'writing'))).toEqual(['Ada reading']);
    await node.close();
    expect(seen(await here(ada, 'reading'))).toEqual(['Ben writing']);
  });

  it('ends when somebody leaves, and when nothing has been heard of them', async () => {
    claim = await file();
    await here(ada, 'reading');
    await here(ben, 'reading');
    expect((await ada.browser.call<Presence>('DELETE', `/v1/claims/${claim}/presence`)).status).toBe(200);
    expect(await here(ben, 'reading')).toEqual([]);
    await here(ada, 'reading');
    await ago(ada, 16);
    expect(await here(ben, 'reading')).toEqual([]);
  });

  it('tells since when, which begins anew for whoever had gone', async () => {
    claim = await file();
    await here(ada, 'reading');
    await ago(ada, 10);
    await here(ada, 'reading');
    const since = async (): Promise<number> => Date.now() - Date.parse((await here(ben, 'reading'))[0]?.since ?? '');
    expect(await since()).toBeGreaterThan(9_000);
    await ago(ada, 20);
    await here(ada, 'reading');
    expect(await since()).toBeLessThan(9_000);
  });

  it('leaves no row behind for long after somebody has gone', async () => {
    const old = await file();
    await here(ada, 'reading', old);
    await ago(ada, 120);
    await here(ben, 'reading', await file());
    expect(await asOwner(api, 'SELECT FROM presence WHERE claim_id = $1', [old])).toEqual([]);
  });

  it('is for those who are signed in, on a claim of their newsroom', async () => {
    claim = await file();
    const path = `/v1/claims/${claim}/presence`;
    const byKey = await api.call('PUT', path, { key: bbc.keys.lead, json: { doing: 'reading' } });
    expect(byKey).toMatchObject({ status: 403, body: { rule: 'session.needed' } });
    const eve = await joined(api, await api.newsroom(), { name: 'Eve' });
    expect((await eve.browser.call('PUT', path, { doing: 'reading' })).status).toBe(404);
    expect((await eve.browser.call('DELETE', path)).status).toBe(404);
    expect(await here(ada, 'reading')).toEqual([]);
    expect((await ada.browser.call('PUT', path, { doing: 'sleeping' })).status).toBe(422);
  });
});
