import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Session } from '#contracts/session.js';
import { Browser } from './support/browser.js';
import { asOwner, joined, PASSWORD, withSecondFactor } from './support/people.js';
import { testApi, type TestApi, type TestNewsroom } from './support/test-api.js';

const ANOTHER = 'five grey owls in a kettle';

let api: TestApi;
let newsroom: TestNewsroom;

beforeAll(async () => {
  api = await testApi(undefined, undefined, { trustedProxy: ['127.0.0.1'] });
  newsroom = await api.newsroom();
});
afterAll(() => api.close());

let addresses = 0;
function elsewhere(): Browser {
  addresses += 1;
  return new Browser(api, { 'x-forwarded-for': `203.0.113.${addresses}` });
}
const signIn = (login: string, password: string, browser = elsewhere()) =>
  browser.call<Session>('POST', '/v1/session', { login, password });
const change = (browser: Browser, current: string, password: string) =>
  browser.call<Session>('PUT', '/v1/session/password', { current, password });

describe('Changing a password', () => {
  it('ends all sessions of the person, in every newsroom, and gives a fresh one', async () => {
    const other = await api.newsroom();
    const person = await joined(api, newsroom);
    const there = await joined(api, other, { email: person.email });
    const before = person.browser.cookie;
    const changed = await change(person.browser, PASSWORD, ANOTHER);
    expect(changed.body).toMatchObject({ current: true, newsroom: { id: newsroom.id } });
    expect(changed.body.id).not.toBe(person.session.id);
    expect(person.browser.cookie).not.toBe(before);
    expect((await person.browser.call('GET', '/v1/claims')).status).toBe(200);
    expect((await there.browser.call('GET', '/v1/session')).status).toBe(401);
    expect((await api.call('GET', '/v1/session', { headers: { cookie: before ?? '' } })).status).toBe(401);
    expect((await signIn(person.email, PASSWORD)).status).toBe(401);
    expect((await signIn(person.email, ANOTHER)).body).toMatchObject({ rule: 'sign_in.choose_newsroom' });
  });

  it('takes the password of now, and slows down whoever guesses at it in a browser left open', async () => {
    const person = await joined(api, newsroom);
    const answers = [];
    for (let i = 0; i < 7; i += 1) answers.push(await change(person.browser, ANOTHER, 'six red boats on a lawn'));
    expect(answers[0]).toMatchObject({
      status: 422,
      body: { rule: 'password.not_yours', errors: [{ pointer: '/current' }] },
    });
    expect(answers.at(-1)).toMatchObject({ status: 429, body: { rule: 'sign_in.slow_down' } });
    // Which keeps nobody from signing in.
    expect((await signIn(person.email, PASSWORD)).status).toBe(201);
  });

  it('refuses one that others would guess', async () => {
    const { browser, email } = await joined(api, newsroom, { name: 'Mira Okonjo' });
    for (const [password, rule] of [
      ['short', 'password.too_short'],
      ['o7 kq'.repeat(60), 'password.too_long'],
      ['qwertyuiop123', 'password.too_common'],
      [email, 'password.too_like_you'],
    ] as const)
      expect(await change(browser, PASSWORD, password)).toMatchObject({
        status: 422,
        body: { rule, errors: [{ pointer: '/password' }] },
      });
    expect((await browser.call('GET', '/v1/session')).status).toBe(200);
  });

  it('is the same password however a keyboard composes it', async () => {
    const { browser, email } = await joined(api, newsroom);
    await change(browser, PASSWORD, 'fünf graue Käuze im Kessel'.normalize('NFD'));
    expect((await signIn(email, 'fünf graue Käuze im Kessel'.normalize('NFC'))).status).toBe(201);
  });

  it('leaves nobody signed in by the old one who signs in at the same time', async () => {
    const person = await joined(api, newsroom);
    const browsers = Array.from({ length: 6 }, elsewhere);
    const [changed] = await Promise.all([
      change(person.browser, PASSWORD, ANOTHER),
      ...browsers.map((browser) => signIn(person.email, PASSWORD, browser)),
    ]);
    expect(changed.status).toBe(200);
    for (const browser of browsers) expect((await browser.call('GET', '/v1/session')).status).toBe(401);
    expect((await person.browser.call('GET', '/v1/session')).status).toBe(200);
  });

  it('changed twice at once becomes one of the two', async () => {
    const person = await joined(api, newsroom);
    const twin = elsewhere();
    await signIn(person.email, PASSWORD, twin);
    const wanted = [ANOTHER, 'six red boats on a lawn'] as const;
    const answers = await Promise.all([change(person.browser, PASSWORD, wanted[0]), change(twin, PASSWORD, wanted[1])]);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    const won = answers.findIndex(({ status }) => status === 200);
    expect((await signIn(person.email, wanted[won] ?? '')).status).toBe(201);
    expect((await signIn(person.email, wanted[1 - won] ?? '')).status).toBe(401);
  });

  it('leaves the second factor as it is', async () => {
    const person = await joined(api, newsroom);
    await withSecondFactor(person);
    expect((await change(person.browser, PASSWORD, ANOTHER)).body).toMatchObject({ secondFactor: 'on' });
    expect((await signIn(person.email, ANOTHER)).body).toMatchObject({ rule: 'sign_in.code_needed' });
  });

  it('is written down, and neither password is', async () => {
    const person = await joined(api, newsroom);
    await change(person.browser, PASSWORD, ANOTHER);
    const rows = await asOwner(api, `SELECT audit::text AS row FROM audit WHERE act = 'password.changed' AND by = $1`, [
      person.session.member.id,
    ]);
    expect(rows).toHaveLength(1);
    const hash = await asOwner(api, 'SELECT password_hash AS hash FROM people WHERE email = $1', [person.email]);
    expect(String(hash[0]?.['hash'])).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    for (const word of [PASSWORD, ANOTHER]) {
      expect(JSON.stringify(rows)).not.toContain(word);
      expect(api.log.join('')).not.toContain(word);
    }
  });
});
