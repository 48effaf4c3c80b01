import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Session } from '#contracts/session.js';
import { reconcile } from '#workflow/jobs/reconcile.js';
import type { People } from '#workflow/people/people.js';
import { PEOPLE } from '../src/tokens.js';
import { Browser } from './support/browser.js';
import { asOwner, joined, newEmail, PASSWORD, type Joined } from './support/people.js';
import { testApi, type TestApi, type TestNewsroom } from './support/test-api.js';

let api: TestApi;
let newsroom: TestNewsroom;
let mira: Joined;

beforeAll(async () => {
  api = await testApi(undefined, undefined, { trustedProxy: ['127.0.0.1'] });
  newsroom = await api.newsroom();
  mira = await joined(api, newsroom, { name: 'Mira Okonjo', role: 'lead' });
});
afterAll(() => api.close());

let addresses = 0;
/** A browser at an address of its own, so that no test slows another down. */
function elsewhere(): Browser {
  addresses += 1;
  return new Browser(api, { 'x-forwarded-for': `203.0.113.${addresses}` });
}
const signIn = (browser: Browser, login: string, password = PASSWORD, more: object = {}) =>
  browser.call<Session>('POST', '/v1/session', { login, password, ...more });

describe('Signing in', () => {
  it('takes the e-mail address in either case, or the name, and gives a session', async () => {
    for (const login of [mira.email, mira.email.toUpperCase(), 'mira okonjo']) {
      const browser = elsewhere();
      const { status, body } = await signIn(browser, login);
      expect(status).toBe(201);
      expect(body).toMatchObject({
        person: { name: 'Mira Okonjo', email: mira.email },
        member: { name: 'Mira Okonjo', role: 'lead' },
        newsroom: { id: newsroom.id, name: 'BBC News' },
        ...{ secondFactor: 'off', agent: 'Test browser', current: true },
      });
      expect((await browser.call<Session>('GET', '/v1/session')).body).toMatchObject({ id: body.id });
      expect((await browser.call('GET', '/v1/claims')).status).toBe(200);
    }
  });

  it('sets a cookie that scripts cannot read, nor other sites send, nor other hosts set', async () => {
    const browser = elsewhere();
    await signIn(browser, mira.email);
    expect(browser.cookie).toMatch(/^__Host-caveat=cvs_[0-9a-f]{32}_[\w-]{43}$/);
    expect([...browser.attributes].sort()).toEqual(['HttpOnly', 'Path=/', 'SameSite=Lax', 'Secure']);
  });

  it('answers an unknown name as it answers a wrong password', async () => {
    const browser = elsewhere();
    const wrong = await signIn(browser, mira.email, 'five grey owls in a kettle');
    const unknown = await signIn(browser, 'nobody@news.example', 'five grey owls in a kettle');
    expect(wrong).toMatchObject({ status: 401, body: { rule: 'sign_in.refused' } });
    expect(unknown.body).toEqual(wrong.body);
    expect([...unknown.headers.keys()]).toEqual([...wrong.headers.keys()]);
  });

  it('hashes as much for an unknown name as for a wrong password', async () => {
    const verify = jest.spyOn(api.app.get<People>(PEOPLE).passwords, 'verify');
    await signIn(elsewhere(), mira.email, 'five grey owls in a kettle');
    await signIn(elsewhere(), newEmail(), 'five grey owls in a kettle');
    const asked = verify.mock.calls.map(([hash]) => hash);
    verify.mockRestore();
    expect(asked).toEqual([expect.stringMatching(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/), null]);
  });

  it('does not take a name that two people have', async () => {
    const twins = [
      await joined(api, newsroom, { name: 'Ada Twin' }),
      await joined(api, newsroom, { name: 'Ada Twin' }),
    ];
    expect((await signIn(elsewhere(), 'Ada Twin')).body).toMatchObject({ rule: 'sign_in.refused' });
    for (const { email } of twins) expect((await signIn(elsewhere(), email)).status).toBe(201);
  });

  it('has a member of two newsrooms choose one, and lets them into that one alone', async () => {
    const other = await api.newsroom();
    const both = await joined(api, newsroom);
    await joined(api, other, { email: both.email });
    const browser = elsewhere();
    const asked = await signIn(browser, both.email);
    expect(asked).toMatchObject({ status: 409, body: { rule: 'sign_in.choose_newsroom' } });
    const ids = (asked.body.newsrooms ?? []).map(({ id }) => id).sort();
    expect(ids).toEqual([newsroom.id, other.id].sort());
    expect(browser.cookie).toBeUndefined();
    const chosen = await signIn(browser, both.email, PASSWORD, { newsroomId: other.id });
    expect(chosen.body).toMatchObject({ newsroom: { id: other.id } });
    expect((await browser.call('GET', `/v1/members`)).body).toMatchObject({
      items: expect.not.arrayContaining([expect.objectContaining({ id: newsroom.memberIds.admin })]),
    });
  });

  it('tells nobody of newsrooms before the password was right, nor lets them into another', async () => {
    const other = await api.newsroom();
    const refused = { status: 401, body: { rule: 'sign_in.refused' } };
    const wanted = { newsroomId: other.id };
    expect(await signIn(elsewhere(), mira.email, 'five grey owls in a kettle', wanted)).toMatchObject(refused);
    expect(await signIn(elsewhere(), mira.email, PASSWORD, wanted)).toMatchObject(refused);
  });

  it('is not to be had by an API key, which has no session', async () => {
    for (const path of ['/v1/session', '/v1/sessions']) {
      const answer = await api.call('GET', path, { key: newsroom.keys.admin });
      expect(answer).toMatchObject({ status: 403, body: { rule: 'session.needed' } });
    }
  });

  it('refuses bodies that are none, and says where', async () => {
    const bad = await api.call('POST', '/v1/session', { json: { login: '', password: 'x\ud800', extra: 1 } });
    expect(bad.status).toBe(422);
    expect((bad.body.errors ?? []).map(({ pointer }) => pointer).sort()).toEqual(['/extra', '/login', '/password']);
  });
});

describe('Failing to sign in', () => {
  it('slows down after five, and says for how long', async () => {
    const browser = elsewhere();
    const answers = [];
    for (let i = 0; i < 7; i += 1) answers.push(await signIn(browser, mira.email, 'five grey owls in a kettle'));
    // One more than five: from then on it is one a minute.
    expect(answers.map(({ status }) => status)).toEqual([401, 401, 401, 401, 401, 401, 429]);
    const last = answers.at(-1);
    expect(last?.body).toMatchObject({ rule: 'sign_in.slow_down' });
    expect(Number(last?.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(Number(last?.headers.get('retry-after'))).toBeLessThanOrEqual(60);
    expect((await signIn(browser, mira.email)).status).toBe(429);
  });

  it('locks nobody out who signs in at another address', async () => {
    const stranger = elsewhere();
    for (let i = 0; i < 8; i += 1) await signIn(stranger, mira.email, 'five grey owls in a kettle');
    expect((await signIn(stranger, mira.email)).status).toBe(429);
    expect((await signIn(elsewhere(), mira.email)).status).toBe(201);
  });

  it('counts guesses that come at once as those that come one after another', async () => {
    const browser = elsewhere();
    const guesses = Array.from({ length: 12 }, () => signIn(browser, mira.email, 'five grey owls in a kettle'));
    const statuses = (await Promise.all(guesses)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 401)).toHaveLength(6);
  });

  it('is forgotten once somebody signs in', async () => {
    const browser = elsewhere();
    for (let round = 0; round < 3; round += 1) {
      for (let i = 0; i < 4; i += 1) await signIn(browser, mira.email, 'five grey owls in a kettle');
      expect((await signIn(browser, mira.email)).status).toBe(201);
    }
  });

  it('is counted by address as well, whoever the guesses are at; signing in does not count', async () => {
    const browser = elsewhere();
    for (let i = 0; i < 5; i += 1) expect((await signIn(browser, mira.email)).status).toBe(201);
    for (let i = 0; i < 50; i += 1)
      expect((await signIn(browser, newEmail(), 'five grey owls in a kettle')).status).toBe(401);
    expect((await signIn(browser, newEmail(), 'five grey owls in a kettle')).status).toBe(429);
  });
});

describe('A session', () => {
  it('that somebody planted before is none: signing in gives another one', async () => {
    const browser = elsewhere();
    const planted = `__Host-caveat=cvs_${'0'.repeat(32)}_${'A'.repeat(43)}`;
    browser.cookie = planted;
    await signIn(browser, mira.email);
    expect(browser.cookie).not.toBe(planted);
    expect((await api.call('GET', '/v1/session', { headers: { cookie: planted } })).status).toBe(401);
  });

  it('gives way to the next one in the same browser', async () => {
    const browser = elsewhere();
    await signIn(browser, mira.email);
    const before = browser.cookie ?? '';
    await signIn(browser, mira.email);
    expect((await api.call('GET', '/v1/session', { headers: { cookie: before } })).status).toBe(401);
    expect((await browser.call('GET', '/v1/session')).status).toBe(200);
  });

  it('does not take part of its cookie for the whole', async () => {
    const browser = elsewhere();
    await signIn(browser, mira.email);
    const [, id = ''] = /cvs_([0-9a-f]{32})/.exec(browser.cookie ?? '') ?? [];
    for (const forged of [`cvs_${id}_${'A'.repeat(43)}`, `cvs_${id}`, `cvt_${id}_${'A'.repeat(43)}`]) {
      const answer = await api.call('GET', '/v1/session', { headers: { cookie: `__Host-caveat=${forged}` } });
      expect(answer.status).toBe(401);
    }
    const twice = `${browser.cookie}; __Host-caveat=planted`;
    expect((await api.call('GET', '/v1/session', { headers: { cookie: twice } })).status).toBe(401);
  });

  it('is refused after sign-out, whoever has kept its cookie', async () => {
    const browser = elsewhere();
    const { body } = await signIn(browser, mira.email);
    const kept = browser.cookie ?? '';
    expect((await browser.call('DELETE', '/v1/session')).body).toMatchObject({ id: body.id });
    expect(browser.cookie).toBeUndefined();
    for (const method of ['GET', 'DELETE'])
      expect(
        (await api.call(method, '/v1/session', { headers: { cookie: kept, 'sec-fetch-site': 'same-origin' } })).status,
      ).toBe(401);
  });

  it('that was stolen is refused at once after its owner has ended it from elsewhere', async () => {
    const thief = elsewhere();
    const { body: stolen } = await signIn(thief, mira.email);
    const owner = elsewhere();
    await signIn(owner, mira.email);
    expect((await thief.call('GET', '/v1/claims')).status).toBe(200);
    expect((await owner.call('DELETE', `/v1/sessions/${stolen.id}`)).body).toMatchObject({ id: stolen.id });
    expect((await thief.call('GET', '/v1/claims')).status).toBe(401);
    expect((await owner.call('DELETE', `/v1/sessions/${stolen.id}`)).status).toBe(404);
  });

  it('is listed to its own person alone, and ended by nobody else', async () => {
    const noor = await joined(api, newsroom);
    const browser = elsewhere();
    const { body: second } = await signIn(browser, noor.email);
    const page = await browser.call<{ items: Session[] }>('GET', '/v1/sessions');
    expect(page.body.items.map(({ id, current }) => ({ id, current }))).toEqual([
      { id: second.id, current: true },
      { id: noor.session.id, current: false },
    ]);
    expect((await mira.browser.call('DELETE', `/v1/sessions/${second.id}`)).status).toBe(404);
    expect((await browser.call('GET', '/v1/session')).status).toBe(200);
  });

  it('is listed page by page', async () => {
    const many = await joined(api, newsroom);
    for (let i = 0; i < 2; i += 1) await signIn(elsewhere(), many.email);
    type Page = { items: Session[]; cursor: string | null };
    const first = await many.browser.call<Page>('GET', '/v1/sessions?limit=2');
    const rest = await many.browser.call<Page>('GET', `/v1/sessions?limit=2&cursor=${first.body.cursor}`);
    expect([first.body.items.length, rest.body.items.length, rest.body.cursor]).toEqual([2, 1, null]);
    expect((await many.browser.call('GET', '/v1/sessions?cursor=bm9uZQ')).status).toBe(400);
  });

  it.each([
    ['nothing was heard of it for half a day', `seen_at = seen_at - interval '12 hours'`],
    ['a week is over, however much it is used', `expires_at = now(), created_at = now() - interval '7 days'`],
  ])('ends when %s', async (_, change) => {
    const browser = elsewhere();
    const { body } = await signIn(browser, mira.email);
    await asOwner(api, `UPDATE sessions SET ${change} WHERE id = $1`, [body.id]);
    expect((await browser.call('GET', '/v1/session')).status).toBe(401);
    const page = await mira.browser.call<{ items: Session[] }>('GET', '/v1/sessions?limit=200');
    expect(page.body.items.map(({ id }) => id)).not.toContain(body.id);
  });

  it('ends at once when its member is switched off, and none begins', async () => {
    const gone = await joined(api, newsroom);
    const json = { active: false };
    const off = await api.call('PATCH', `/v1/members/${gone.session.member.id}`, { key: newsroom.keys.admin, json });
    expect(off.status).toBe(200);
    expect((await gone.browser.call('GET', '/v1/session')).status).toBe(401);
    expect((await signIn(elsewhere(), gone.email)).body).toMatchObject({ rule: 'sign_in.refused' });
  });

  it('is forgotten a month after its end, and not before', async () => {
    const ids = [];
    for (const days of [29, 31]) {
      const { body } = await signIn(elsewhere(), mira.email);
      ids.push(body.id);
      const ended = `expires_at = now() - interval '${days} days', created_at = now() - interval '60 days'`;
      await asOwner(api, `UPDATE sessions SET ${ended} WHERE id = $1`, [body.id]);
    }
    const workflow = { transactions: api.database.transactions, clock: { now: () => new Date().toISOString() } };
    await reconcile(workflow, api.database.dueWork, 3_600_000);
    const left = await asOwner(api, 'SELECT id FROM sessions WHERE id = ANY($1)', [ids]);
    expect(left).toEqual([{ id: ids[0] }]);
  });

  it('keeps its secret to the cookie: neither the database nor the log has it', async () => {
    const browser = elsewhere();
    await signIn(browser, mira.email);
    const [, secret = ''] = /_([\w-]{43})$/.exec(browser.cookie ?? '') ?? [];
    const rows = await asOwner(api, 'SELECT sessions::text AS row FROM sessions');
    expect(secret).toHaveLength(43);
    expect(JSON.stringify(rows)).not.toContain(secret);
    expect(api.log.join('')).not.toContain(secret);
    expect(api.log.join('')).not.toContain(PASSWORD);
  });
});
