import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ApiKey, CreatedApiKey } from '#contracts/api-keys.js';
import { until } from '../../../test/support/until.js';
import { Browser } from './support/browser.js';
import { asOwner, joined, PASSWORD, type Joined } from './support/people.js';
import { testApi, type TestApi, type TestNewsroom } from './support/test-api.js';

let here: TestApi;
let there: Awaited<ReturnType<TestApi['node']>>;
let bbc: TestNewsroom;

beforeAll(async () => {
  here = await testApi();
  there = await here.node();
  bbc = await here.newsroom();
});
afterAll(async () => {
  await there.close();
  await here.close();
});

async function newKey(terms: object = {}, memberId = bbc.memberIds.editor): Promise<CreatedApiKey> {
  const path = `/v1/members/${memberId}/keys`;
  return (await here.call<CreatedApiKey>('POST', path, { key: bbc.keys.admin, json: terms })).body;
}
const revoke = (id: string) => here.call('DELETE', `/v1/keys/${id}`, { key: bbc.keys.admin });
const statusThere = async (key: string) => (await there.call('GET', '/v1/newsroom', { key })).status;
const idOf = ({ session }: Joined): string => session.id;

describe('A credential that has been revoked', () => {
  it('opens nothing from the answer on, on any node, however recently it was used there', async () => {
    for (let round = 0; round < 20; round += 1) {
      const { id, key } = await newKey();
      expect(await statusThere(key)).toBe(200);
      await revoke(id);
      expect(await statusThere(key)).toBe(401);
      expect((await here.call('GET', '/v1/newsroom', { key })).status).toBe(401);
    }
  });

  it('opens nothing while many others are being looked up', async () => {
    const { id, key } = await newKey();
    const other = bbc.keys.reporter;
    let ended = false;
    const crowd = Array.from({ length: 8 }, async () => {
      while (!ended) await Promise.all([statusThere(other), statusThere(key)]);
    });
    await revoke(id);
    const after = await Promise.all(Array.from({ length: 50 }, () => statusThere(key)));
    ended = true;
    await Promise.all(crowd);
    expect(after).toEqual(after.map(() => 401));
  });

  it('is refused as a session that was signed out, too', async () => {
    const { browser } = await joined(here, bbc);
    const cookie = browser.cookie ?? '';
    expect((await there.call('GET', '/v1/claims', { headers: { cookie } })).status).toBe(200);
    await browser.call('DELETE', '/v1/session');
    expect((await there.call('GET', '/v1/claims', { headers: { cookie } })).status).toBe(401);
  });

  it('answers like one that never was, or whose secret is wrong', async () => {
    const { id, key } = await newKey();
    await revoke(id);
    const living = (await newKey()).key;
    const wrongSecret = `${living.slice(0, -4)}AAAA`;
    const neverWas = living.replace(/^cvt_.{8}/, 'cvt_00000000');
    const answers = await Promise.all(
      [key, wrongSecret, neverWas].map((each) => here.call('GET', '/v1/claims', { key: each })),
    );
    expect(answers.map(({ status, body }) => ({ status, body }))).toEqual(
      answers.map(() => ({ status: 401, body: answers[0]?.body })),
    );
  });
});

describe('A credential that has run out', () => {
  it('is refused as a key', async () => {
    const { id, key } = await newKey({ expiresAt: '2999-01-01T00:00:00Z' });
    expect(await statusThere(key)).toBe(200);
    await asOwner(here, `UPDATE api_keys SET expires_at = now() WHERE id = $1`, [id]);
    expect(await statusThere(key)).toBe(401);
  });

  it('is refused as a session that nothing was heard of for twelve hours', async () => {
    const person = await joined(here, bbc);
    const idleFor = (time: string) =>
      asOwner(here, `UPDATE sessions SET seen_at = now() - $2::interval WHERE id = $1`, [idOf(person), time]);
    await idleFor('11 h 58 min');
    expect((await person.browser.call('GET', '/v1/claims')).status).toBe(200);
    await idleFor('12 h 1 min');
    expect((await person.browser.call('GET', '/v1/claims')).status).toBe(401);
  });

  it('is refused as a session whose longest time is over, though it was used just now', async () => {
    const person = await joined(here, bbc);
    expect((await person.browser.call('GET', '/v1/claims')).status).toBe(200);
    await asOwner(here, `UPDATE sessions SET expires_at = now() WHERE id = $1`, [idOf(person)]);
    expect((await person.browser.call('GET', '/v1/claims')).status).toBe(401);
  });
});

describe('What a credential opens', () => {
  it('is what its member may do now, not when it was made or last looked up', async () => {
    const { browser, session } = await joined(here, bbc, { role: 'editor' });
    const { key } = await newKey({}, session.member.id);
    const attention = () =>
      Promise.all([there.call('GET', '/v1/attention', { key }), browser.call('GET', '/v1/attention')]);
    const become = (role: string) =>
      here.call('PATCH', `/v1/members/${session.member.id}`, { key: bbc.keys.admin, json: { role } });
    expect((await attention()).map(({ status }) => status)).toEqual([403, 403]);
    await become('lead');
    expect((await attention()).map(({ status }) => status)).toEqual([200, 200]);
    await become('reporter');
    expect((await attention()).map(({ body }) => body.rule)).toEqual(['webhook.by_lead', 'webhook.by_lead']);
  });

  it('is its own newsroom, also where hundreds of several newsrooms are looked up at once', async () => {
    const cbc = await here.newsroom();
    const person = await joined(here, cbc);
    const cookie = person.browser.cookie ?? '';
    const newsroomOf = async (sending: object) =>
      (await there.call<{ id: string }>('GET', '/v1/newsroom', sending)).body.id;
    const asked = Array.from({ length: 25 }, () => [
      ...Object.values(bbc.keys).map((key) => ({ sending: { key }, id: bbc.id })),
      ...Object.values(cbc.keys).map((key) => ({ sending: { key }, id: cbc.id })),
      { sending: { headers: { cookie } }, id: cbc.id },
    ]).flat();
    const found = await Promise.all(asked.map(({ sending }) => newsroomOf(sending)));
    expect(found).toEqual(asked.map(({ id }) => id));
  });
});

describe('When a credential was used', () => {
  it('is kept to the minute for a key, and shown to whoever keeps keys', async () => {
    const { id, memberId, key } = await newKey();
    const shown = async (): Promise<string | null> => {
      const { body } = await here.call<{ items: ApiKey[] }>('GET', `/v1/members/${memberId}/keys`, {
        key: bbc.keys.admin,
      });
      return body.items.find((each) => each.id === id)?.lastUsedAt ?? null;
    };
    expect(await shown()).toBeNull();
    await statusThere(key);
    await until(async () => (await shown()) !== null);
    expect(await shown()).toMatch(/:00\.000Z$/);
  });

  it('is not kept where the secret was wrong', async () => {
    const { id, key } = await newKey();
    expect((await here.call('GET', '/v1/claims', { key: `${key.slice(0, -4)}AAAA` })).status).toBe(401);
    // A later one of the same node, whose use is kept, has been kept after this one would have been.
    const later = await newKey();
    await here.call('GET', '/v1/claims', { key: later.key });
    const kept = async (of: string) =>
      (await asOwner(here, 'SELECT last_used_at FROM api_keys WHERE id = $1', [of]))[0]?.['last_used_at'];
    await until(async () => (await kept(later.id)) !== null);
    expect(await kept(id)).toBeNull();
  });

  it('is kept for a session, so that who goes on working is not signed out', async () => {
    const person = await joined(here, bbc);
    await asOwner(here, `UPDATE sessions SET seen_at = now() - interval '11 h' WHERE id = $1`, [idOf(person)]);
    await person.browser.call('GET', '/v1/claims');
    await until(async () => {
      const [row] = await asOwner(
        here,
        `SELECT seen_at > now() - interval '2 min' AS seen FROM sessions WHERE id = $1`,
        [idOf(person)],
      );
      return row?.['seen'] === true;
    });
  });
});

describe('Of several credentials', () => {
  it('the key in the header decides, also where it is none and a session comes with it', async () => {
    const { browser } = await joined(here, bbc);
    const headers = { cookie: browser.cookie ?? '' };
    const both = await here.call('GET', '/v1/session', { key: bbc.keys.reporter, headers });
    expect(both).toMatchObject({ status: 403, body: { rule: 'session.needed' } });
    expect((await here.call('GET', '/v1/claims', { key: 'cvt_none', headers })).status).toBe(401);
  });

  it('two cookies of a session are none', async () => {
    const [one, other] = [await joined(here, bbc), await joined(here, bbc)];
    const cookie = `${one.browser.cookie}; ${other.browser.cookie}`;
    expect((await here.call('GET', '/v1/claims', { headers: { cookie } })).status).toBe(401);
  });

  it('none is taken for one of the other kind', async () => {
    const { browser } = await joined(here, bbc);
    const token = browser.cookie?.split('=')[1] ?? '';
    expect((await here.call('GET', '/v1/claims', { key: token })).status).toBe(401);
    const cookie = `__Host-caveat=${bbc.keys.admin}`;
    expect((await here.call('GET', '/v1/claims', { headers: { cookie } })).status).toBe(401);
  });
});

describe('With the cookie of a session', () => {
  const SOURCE = { name: 'Wire', kind: 'outlet' };
  let cookie: string;
  let own: string;
  beforeAll(async () => {
    cookie = (await joined(here, bbc)).browser.cookie ?? '';
    own = new URL(here.url).origin;
  });
  const post = (headers: Record<string, string>) =>
    here.call('POST', '/v1/sources', { json: SOURCE, headers: { cookie, ...headers } });

  it('a page of the service itself can change something', async () => {
    expect((await post({ 'sec-fetch-site': 'same-origin' })).status).toBe(201);
    expect((await post({ origin: own })).status).toBe(201);
  });

  it.each([
    ['another site', { 'sec-fetch-site': 'cross-site' }],
    ['another host of the same site', { 'sec-fetch-site': 'same-site' }],
    ['another site that says where it is', { origin: 'https://news.example' }],
    ['the same host at another port', { origin: 'http://127.0.0.1:1' }],
    ['a page without an origin', { origin: 'null' }],
    ['who says nothing of where it comes from', {}],
    ['another site, whatever its Origin says', { 'sec-fetch-site': 'cross-site', origin: 'own' }],
  ])('%s can change nothing', async (_, headers: Record<string, string>) => {
    const { status, body } = await post({ ...headers, ...(headers['origin'] === 'own' && { origin: own }) });
    expect({ status, rule: body.rule }).toEqual({ status: 403, rule: 'request.same_origin' });
  });

  it('a link from another site can be followed', async () => {
    const headers = { cookie, 'sec-fetch-site': 'cross-site' };
    expect((await here.call('GET', '/v1/claims', { headers })).status).toBe(200);
  });

  it('nobody is signed in by a page of another site', async () => {
    const { email } = await joined(here, bbc);
    const json = { login: email, password: PASSWORD };
    const headers = { 'sec-fetch-site': 'cross-site' };
    const theirs = await here.call('POST', '/v1/session', { json, headers });
    expect(theirs).toMatchObject({ status: 403, body: { rule: 'request.same_origin' } });
    expect(theirs.headers.getSetCookie()).toEqual([]);
    expect((await new Browser(here).call('POST', '/v1/session', json)).status).toBe(201);
  });

  it('a key needs no cookie, and so no page', async () => {
    const headers = { 'sec-fetch-site': 'cross-site' };
    const answer = await here.call('POST', '/v1/sources', { key: bbc.keys.reporter, json: SOURCE, headers });
    expect(answer.status).toBe(201);
  });
});

describe('A session without the second factor that the newsroom wants', () => {
  it('opens the account of its person and nothing else, until the factor is set up', async () => {
    const cbc = await here.newsroom();
    const lead = await joined(here, cbc, { role: 'lead' });
    const editor = await joined(here, cbc, { role: 'editor' });
    await here.call('PATCH', '/v1/newsroom', { key: cbc.keys.admin, json: { secondFactor: true } });
    expect((await editor.browser.call('GET', '/v1/claims')).status).toBe(200);
    expect(await lead.browser.call('GET', '/v1/claims')).toMatchObject({
      status: 403,
      body: { rule: 'second_factor.needed' },
    });
    expect((await lead.browser.call('GET', '/v1/session')).body).toMatchObject({ secondFactor: 'needed' });
  });
});
