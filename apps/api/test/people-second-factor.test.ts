import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { SecondFactor, SecondFactorSecret, Session } from '#contracts/session.js';
import { Browser } from './support/browser.js';
import { asOwner, joined, PASSWORD, withSecondFactor } from './support/people.js';
import { testApi, type TestApi, type TestNewsroom } from './support/test-api.js';

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
const signIn = (email: string, code?: string, browser = elsewhere()) =>
  browser.call<Session>('POST', '/v1/session', { login: email, password: PASSWORD, ...(code && { code }) });
const begin = (browser: Browser, json: object = { password: PASSWORD }) =>
  browser.call<SecondFactorSecret>('POST', '/v1/session/second-factor', json);

describe('A second factor', () => {
  it('is begun with a secret for an app, as text, address and picture, and holds once a code was shown', async () => {
    const { browser, email } = await joined(api, newsroom);
    const { body } = await begin(browser);
    expect(body.secret).toMatch(/^[A-Z2-7]{32}$/);
    const uri = new URL(body.uri);
    expect(uri.protocol).toBe('otpauth:');
    expect(uri.searchParams.get('secret')).toBe(body.secret);
    expect(decodeURIComponent(uri.pathname)).toContain(email);
    expect(body.qr).toMatch(/^<svg .*<\/svg>$/s);
    expect((await signIn(email)).status).toBe(201);
    expect((await browser.call<Session>('GET', '/v1/session')).body.secondFactor).toBe('off');
  });

  it('is begun by nobody who does not know the password', async () => {
    const { browser } = await joined(api, newsroom);
    for (const json of [{}, { password: 'five grey owls in a kettle' }])
      expect(await begin(browser, json)).toMatchObject({ status: 422, body: { rule: 'password.not_yours' } });
  });

  it('is asked for at sign-in, and does not slow down whoever was not asked yet', async () => {
    const person = await joined(api, newsroom);
    const { app } = await withSecondFactor(person);
    const browser = elsewhere();
    for (let i = 0; i < 7; i += 1)
      expect(await signIn(person.email, undefined, browser)).toMatchObject({
        status: 401,
        body: { rule: 'sign_in.code_needed' },
      });
    expect((await signIn(person.email, app.code(), browser)).body).toMatchObject({ secondFactor: 'on' });
  });

  it('says nothing of itself to whoever does not know the password', async () => {
    const person = await joined(api, newsroom);
    const { app } = await withSecondFactor(person);
    const json = { login: person.email, password: 'five grey owls in a kettle', code: app.code() };
    expect((await elsewhere().call('POST', '/v1/session', json)).body).toMatchObject({ rule: 'sign_in.refused' });
  });

  it('ends the sessions that were begun without it', async () => {
    const person = await joined(api, newsroom);
    const other = elsewhere();
    await signIn(person.email, undefined, other);
    await withSecondFactor(person);
    expect((await other.call('GET', '/v1/session')).status).toBe(401);
    expect((await person.browser.call<Session>('GET', '/v1/session')).body.secondFactor).toBe('on');
  });

  it('takes a code once, and none that is older', async () => {
    const person = await joined(api, newsroom);
    const { app, first } = await withSecondFactor(person);
    expect((await signIn(person.email, first)).body).toMatchObject({ rule: 'sign_in.code_refused' });
    const second = app.code();
    const third = app.code();
    expect((await signIn(person.email, third)).status).toBe(201);
    for (const code of [second, third])
      expect((await signIn(person.email, code)).body).toMatchObject({ rule: 'sign_in.code_refused' });
  });

  it('takes a code once that is sent many times at once', async () => {
    const person = await joined(api, newsroom);
    const { app } = await withSecondFactor(person);
    const code = app.code();
    const answers = await Promise.all(Array.from({ length: 5 }, () => signIn(person.email, code)));
    const statuses = answers.map(({ status }) => status).sort();
    expect(statuses).toEqual([201, 401, 401, 401, 401]);
  });

  it('says how many recovery codes are left, and none where it is off', async () => {
    const person = await joined(api, newsroom);
    const left = async () => (await person.browser.call<SecondFactor>('GET', '/v1/session/second-factor')).body;
    expect(await left()).toEqual({ on: false, recoveryCodes: 0 });
    const { recoveryCodes } = await withSecondFactor(person);
    expect(await left()).toEqual({ on: true, recoveryCodes: 10 });
    await signIn(person.email, recoveryCodes[0]);
    expect(await left()).toEqual({ on: true, recoveryCodes: 9 });
  });

  it('gives way to each recovery code once, however it is typed', async () => {
    const person = await joined(api, newsroom);
    const { recoveryCodes } = await withSecondFactor(person);
    expect(new Set(recoveryCodes).size).toBe(10);
    const [one = '', two = ''] = recoveryCodes;
    expect((await signIn(person.email, one)).status).toBe(201);
    expect((await signIn(person.email, one)).body).toMatchObject({ rule: 'sign_in.code_refused' });
    expect((await signIn(person.email, two.replaceAll('-', ' ').toUpperCase())).status).toBe(201);
    const [three = ''] = recoveryCodes.slice(2);
    const answers = await Promise.all(Array.from({ length: 4 }, () => signIn(person.email, three)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 401, 401, 401]);
  });

  it('is not spent by asking which newsrooms there are to choose from', async () => {
    const other = await api.newsroom();
    const person = await joined(api, newsroom);
    await joined(api, other, { email: person.email });
    const { recoveryCodes, app } = await withSecondFactor(person);
    for (const code of [app.code(), recoveryCodes[0] ?? '']) {
      const browser = elsewhere();
      expect((await signIn(person.email, code, browser)).body).toMatchObject({ rule: 'sign_in.choose_newsroom' });
      const json = { login: person.email, password: PASSWORD, code, newsroomId: other.id };
      expect((await browser.call('POST', '/v1/session', json)).status).toBe(201);
    }
  });

  it('cannot be guessed by many addresses together that know the password', async () => {
    const person = await joined(api, newsroom);
    await withSecondFactor(person);
    const statuses = [];
    for (let i = 0; i < 8; i += 1) statuses.push((await signIn(person.email, `00000${i}`)).status);
    expect(statuses).toEqual([401, 401, 401, 401, 401, 401, 429, 429]);
    const confirming = await joined(api, newsroom);
    await begin(confirming.browser);
    const tried = [];
    for (let i = 0; i < 8; i += 1)
      tried.push((await confirming.browser.call('PUT', '/v1/session/second-factor', { code: '000000' })).status);
    expect(tried.at(-1)).toBe(429);
  });

  it('is ended by its owner alone, with password and code', async () => {
    const person = await joined(api, newsroom);
    const { app } = await withSecondFactor(person);
    const end = (json: object) => person.browser.call('DELETE', '/v1/session/second-factor', json);
    const code = app.code();
    expect((await end({ password: 'five grey owls in a kettle', code })).body).toMatchObject({
      rule: 'password.not_yours',
    });
    expect((await end({ password: PASSWORD, code: '000000' })).body).toMatchObject({
      rule: 'second_factor.code_refused',
    });
    expect((await end({ password: PASSWORD, code })).status).toBe(200);
    expect((await end({ password: PASSWORD, code: app.code() })).body).toMatchObject({ rule: 'second_factor.not_on' });
    expect((await signIn(person.email)).status).toBe(201);
  });

  it('is confirmed by nobody who has begun none, and begun by nobody who has one', async () => {
    const person = await joined(api, newsroom);
    const confirm = () => person.browser.call('PUT', '/v1/session/second-factor', { code: '000000' });
    expect((await confirm()).body).toMatchObject({ rule: 'second_factor.not_begun' });
    await withSecondFactor(person);
    expect((await begin(person.browser)).body).toMatchObject({ rule: 'second_factor.on_already' });
    expect((await confirm()).body).toMatchObject({ rule: 'second_factor.on_already' });
  });

  it('is kept sealed, and its recovery codes as digests', async () => {
    const person = await joined(api, newsroom);
    const { body } = await begin(person.browser);
    const [row] = await asOwner(api, `SELECT encode(totp_secret, 'hex') AS sealed FROM people WHERE email = $1`, [
      person.email,
    ]);
    expect(String(row?.['sealed'])).toMatch(/^01[0-9a-f]{96}$/);
    expect(api.log.join('')).not.toContain(body.secret);
  });
});

describe('A newsroom that asks leads and admins for a second factor', () => {
  it('lets those who have none do nothing but set one up', async () => {
    const strict = await api.newsroom();
    const lead = await joined(api, strict, { role: 'lead' });
    const editor = await joined(api, strict);
    const settings = { key: strict.keys.admin, json: { secondFactor: true } };
    expect((await api.call('PATCH', '/v1/newsroom', settings)).status).toBe(200);

    expect((await editor.browser.call('GET', '/v1/claims')).status).toBe(200);
    const fresh = elsewhere();
    expect((await signIn(lead.email, undefined, fresh)).status).toBe(201);
    for (const browser of [lead.browser, fresh]) {
      expect((await browser.call<Session>('GET', '/v1/session')).body.secondFactor).toBe('needed');
      expect((await browser.call('GET', '/v1/claims')).body).toMatchObject({ rule: 'second_factor.needed' });
    }
    const { app } = await withSecondFactor(lead);
    expect((await lead.browser.call('GET', '/v1/claims')).status).toBe(200);
    const end = { password: PASSWORD, code: app.code() };
    expect((await lead.browser.call('DELETE', '/v1/session/second-factor', end)).body).toMatchObject({
      rule: 'second_factor.needed',
    });
    expect((await lead.browser.call('GET', '/v1/claims')).status).toBe(200);
  });
});
