import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Browser, PUBLIC_URL } from './support/oidc/browser.js';
import { CALLBACK, realProvider, type RealProvider } from './support/oidc/real-provider.js';
import { signInService, type SignInService } from './support/oidc/service.js';
import { BEGIN, comingBack, PENDING, refused, SESSION, signedIn, signIn } from './support/oidc/sign-in.js';

let provider: RealProvider;
let service: SignInService;
beforeAll(async () => {
  provider = await realProvider();
  service = await signInService(provider.issuer);
});
beforeEach(() => {
  provider.people.clear();
  provider.denies = false;
});
afterAll(async () => {
  await service.close();
  await provider.close();
});

/** Says who is at the keyboard, and what the provider knows of them. @returns their e-mail address */
function atKeyboard(name: string, more: Record<string, unknown> = {}): string {
  const email = `${name}@news.example`;
  provider.people.set(name, { email, email_verified: true, name: `${name} of the desk`, groups: ['desk'], ...more });
  provider.atKeyboard = name;
  return email;
}

async function membersOf(email: string) {
  return service.rows<{ id: string; role: string; name: string; newsroom_id: string }>(
    `SELECT members.id, role, members.name, newsroom_id FROM members JOIN people ON people.id = person_id
      WHERE people.email = $1`,
    email,
  );
}

async function auditOf(memberId: string | undefined) {
  return service.rows('SELECT act, via, by, details FROM audit WHERE target = $1 ORDER BY id', memberId);
}

describe('somebody whom the provider vouches for', () => {
  it('becomes a member of the newsroom at the first sign-in, with the role of their group', async () => {
    const email = atKeyboard('ada');
    const browser = await signedIn(service);
    expect(await membersOf(email)).toEqual([
      { id: expect.any(String), role: 'editor', name: 'ada of the desk', newsroom_id: service.newsroomId },
    ]);
    expect((await browser.visit(`${PUBLIC_URL}/v1/claims`)).status).toBe(200);
  });

  it('is the same member at the next sign-in, whatever their e-mail address is by then', async () => {
    const email = atKeyboard('ben');
    await signedIn(service);
    const before = await membersOf(email);
    atKeyboard('ben', { email: 'other@news.example', email_verified: false });
    await signedIn(service);
    expect(await membersOf(email)).toEqual(before);
    expect(await membersOf('other@news.example')).toEqual([]);
  });

  it('has one session in one browser, however often they sign in there', async () => {
    const email = atKeyboard('bo');
    const browser = await signedIn(service);
    const token = browser.cookie(SESSION);
    expect((await signIn(service, browser)).location).toBe(`${PUBLIC_URL}/`);
    expect(browser.cookie(SESSION)).not.toBe(token);
    const sessions = await service.rows(
      'SELECT revoked_at IS NULL AS live FROM sessions JOIN people ON people.id = person_id WHERE email = $1 ORDER BY 1',
      email,
    );
    expect(sessions).toEqual([{ live: false }, { live: true }]);
  });

  it('has the highest role of several groups', async () => {
    const email = atKeyboard('cho', { groups: ['everybody', 'desk-leads', 'desk', 'canteen'] });
    await signedIn(service);
    expect(await membersOf(email)).toMatchObject([{ role: 'lead' }]);
  });

  it('has at each sign-in the role that the provider says now, which is written down', async () => {
    const email = atKeyboard('dov');
    await signedIn(service);
    atKeyboard('dov', { groups: ['everybody'] });
    await signedIn(service);
    const [member] = await membersOf(email);
    expect(member?.role).toBe('reporter');
    const by = { via: 'provider', by: member?.id };
    expect(await auditOf(member?.id)).toEqual([
      { act: 'member.added', ...by, details: { name: 'dov of the desk', role: 'editor' } },
      { act: 'identity.linked', ...by, details: { issuer: provider.issuer } },
      { act: 'member.changed', ...by, details: { role: { from: 'editor', to: 'reporter' } } },
    ]);
  });

  it('stays an admin while there is no other, whatever the provider says', async () => {
    const email = atKeyboard('eli', { groups: ['chiefs'] });
    await signedIn(service);
    await service.rows('UPDATE members SET disabled_at = now() WHERE id = $1', service.adminId);
    atKeyboard('eli', { groups: ['desk'] });
    await signedIn(service);
    expect(await membersOf(email)).toMatchObject([{ role: 'admin' }]);
    await service.rows('UPDATE members SET disabled_at = NULL WHERE id = $1', service.adminId);
    await signedIn(service);
    expect(await membersOf(email)).toMatchObject([{ role: 'editor' }]);
  });

  it('is the member whom an admin has added with their e-mail address', async () => {
    const memberId = await service.member({ name: 'Eva', email: 'Eva@News.example', role: 'reporter' });
    const email = atKeyboard('eva');
    await signedIn(service);
    expect(await membersOf(email)).toMatchObject([{ id: memberId, role: 'editor', name: 'Eva' }]);
  });

  it('is the member who has signed in by password so far, where they are in this newsroom alone', async () => {
    const email = atKeyboard('fay');
    await service.person(email, service.newsroomId);
    const before = await membersOf(email);
    await signedIn(service);
    expect(await membersOf(email)).toEqual(before);
  });

  it('becomes one member, although they sign in at once in several browsers for the first time', async () => {
    const email = atKeyboard('gus');
    const browsers = [1, 2, 3, 4].map(() => new Browser(service.url));
    const addresses: string[] = [];
    for (const browser of browsers) addresses.push(await comingBack(browser));
    await Promise.all(browsers.map((browser, index) => browser.visit(addresses[index] ?? '')));
    expect(browsers.map((browser) => browser.cookie(SESSION))).toEqual(browsers.map(() => expect.any(String)));
    expect(await membersOf(email)).toHaveLength(1);
  });

  it('stays linked to the newsroom after they have become a member of another, and gets into this one alone', async () => {
    const email = atKeyboard('hal');
    await signedIn(service);
    const { newsroomId } = await service.newsroom();
    await service.rows(
      `INSERT INTO members (id, newsroom_id, person_id, name, role, created_at)
        SELECT gen_random_uuid(), $1, id, name, 'admin', now() FROM people WHERE email = $2`,
      newsroomId,
      email,
    );
    await signedIn(service);
    const sessions = await service.rows(
      'SELECT DISTINCT newsroom_id FROM sessions JOIN people ON people.id = person_id WHERE email = $1',
      email,
    );
    expect(sessions).toEqual([{ newsroom_id: service.newsroomId }]);
  });
});

describe('nobody is signed in or made', () => {
  it('where no group gives a role', async () => {
    atKeyboard('ian', { groups: ['canteen'] });
    await refused(service, 'sign_in.no_role', () => signIn(service));
    atKeyboard('ian', { groups: undefined });
    await refused(service, 'sign_in.no_role', () => signIn(service));
  });

  it('where a member has lost all groups, who stays what they were', async () => {
    atKeyboard('ivy');
    await signedIn(service);
    atKeyboard('ivy', { groups: [] });
    await refused(service, 'sign_in.no_role', () => signIn(service));
  });

  it.each([
    ['says nothing of it', { email_verified: undefined }],
    ['says that it is not', { email_verified: false }],
    ['says so as a text', { email_verified: 'false' }],
    ['knows of none', { email: undefined, email_verified: true }],
    ['gives what is no address', { email: 'jan at the desk' }],
  ])('where an e-mail address would have to be theirs, and the provider %s', async (_, said) => {
    atKeyboard('jan', said);
    await refused(service, 'sign_in.email_unverified', () => signIn(service));
  });

  it('where the member was disabled', async () => {
    const email = atKeyboard('kim');
    await signedIn(service);
    const [member] = await membersOf(email);
    await service.rows('UPDATE members SET disabled_at = now() WHERE id = $1', member?.id);
    await refused(service, 'sign_in.member_disabled', () => signIn(service));
  });

  it('where the member whom an admin has added was disabled before they ever came', async () => {
    const memberId = await service.member({ name: 'Kit', email: atKeyboard('kit'), role: 'reporter' });
    await service.rows('UPDATE members SET disabled_at = now() WHERE id = $1', memberId);
    await refused(service, 'sign_in.member_disabled', () => signIn(service));
  });

  it('where the e-mail address is that of somebody in this newsroom and another', async () => {
    const { newsroomId } = await service.newsroom();
    await service.person(atKeyboard('lee'), service.newsroomId, newsroomId);
    await refused(service, 'sign_in.person_of_several', () => signIn(service));
  });

  it('where the e-mail address is that of somebody in another newsroom alone', async () => {
    const { newsroomId } = await service.newsroom();
    await service.person(atKeyboard('lou'), newsroomId);
    await refused(service, 'sign_in.person_of_several', () => signIn(service));
  });

  it('where the e-mail address is that of somebody who was disabled in another newsroom', async () => {
    const { newsroomId } = await service.newsroom();
    await service.person(atKeyboard('max'), service.newsroomId, newsroomId);
    await service.rows('UPDATE members SET disabled_at = now() WHERE newsroom_id = $1', newsroomId);
    await refused(service, 'sign_in.person_of_several', () => signIn(service));
  });

  it('where the provider says no', async () => {
    atKeyboard('mia');
    provider.denies = true;
    await refused(service, 'sign_in.provider_refused', () => signIn(service));
  });

  it('where the way back is gone twice, even with the cookie of the first time', async () => {
    atKeyboard('nat');
    const browser = new Browser(service.url);
    const address = await comingBack(browser);
    const pending = browser.cookie(PENDING) ?? '';
    await browser.visit(address);
    expect(browser.cookie(PENDING)).toBeUndefined();
    await refused(service, 'sign_in.begin_again', () => browser.visit(address));
    browser.jar(PUBLIC_URL).set(PENDING, pending);
    await refused(service, 'sign_in.begin_again', () => browser.visit(address));
  });

  it('where the way back is that of another browser, which leaves what this browser has begun', async () => {
    atKeyboard('mallory');
    const theirs = await comingBack(new Browser(service.url));
    const browser = new Browser(service.url);
    await refused(service, 'sign_in.begin_again', () => browser.visit(theirs));
    const email = atKeyboard('oli');
    const own = await comingBack(browser);
    await refused(service, 'sign_in.begin_again', () => browser.visit(theirs));
    expect((await browser.visit(own)).location).toBe(`${PUBLIC_URL}/`);
    expect(await membersOf(email)).toHaveLength(1);
  });

  it.each([
    ['no state', (query: URLSearchParams) => query.delete('state')],
    ['another state', (query: URLSearchParams) => query.set('state', 'another')],
    ['nothing at all', (query: URLSearchParams) => [...query.keys()].forEach((key) => query.delete(key))],
  ])('where somebody comes back with %s', async (_, change) => {
    atKeyboard('pam');
    const browser = new Browser(service.url);
    const address = new URL(await comingBack(browser));
    change(address.searchParams);
    await refused(service, 'sign_in.begin_again', () => browser.visit(address.href));
  });

  it.each([
    ['a state that stands twice', (query: URLSearchParams) => query.append('state', 'another')],
    ['no code', (query: URLSearchParams) => query.delete('code')],
    ['another code', (query: URLSearchParams) => query.set('code', 'another')],
    ['another issuer', (query: URLSearchParams) => query.set('iss', 'https://another.example')],
    ['no issuer', (query: URLSearchParams) => query.delete('iss')],
  ])('where somebody comes back with %s', async (_, change) => {
    atKeyboard('pia');
    const browser = new Browser(service.url);
    const address = new URL(await comingBack(browser));
    change(address.searchParams);
    await refused(service, 'sign_in.provider_refused', () => browser.visit(address.href));
  });

  it.each([
    ['changed', (cookie: string) => `${cookie.startsWith('A') ? 'B' : 'A'}${cookie.slice(1)}`],
    ['cut off', (cookie: string) => cookie.slice(0, 20)],
    ['made up', () => Buffer.from('["state","nonce","verifier",99999999999999]').toString('base64url')],
  ])('where the cookie of what was begun was %s', async (_, change) => {
    atKeyboard('ray');
    const browser = new Browser(service.url);
    const address = await comingBack(browser);
    browser.jar(PUBLIC_URL).set(PENDING, change(browser.cookie(PENDING) ?? ''));
    await refused(service, 'sign_in.begin_again', () => browser.visit(address));
  });
});

describe('the two stops of the browser', () => {
  it('send it to the provider with PKCE, a state and a nonce, and keep these in a cookie that no script reads', async () => {
    const { status, location, headers } = await new Browser(service.url).visit(BEGIN);
    expect([status, headers.get('cache-control')]).toEqual([302, 'no-store']);
    expect(Object.fromEntries(new URL(location ?? '').searchParams)).toEqual({
      ...{ client_id: 'caveat', response_type: 'code', redirect_uri: CALLBACK, code_challenge_method: 'S256' },
      ...{ scope: 'openid email profile groups', code_challenge: expect.stringMatching(/^[\w-]{43}$/) },
      ...{ state: expect.stringMatching(/^[\w-]{43}$/), nonce: expect.stringMatching(/^[\w-]{43}$/) },
    });
    expect(headers.getSetCookie()).toEqual([
      expect.stringMatching(/^__Host-caveat-sign-in=[\w-]+; Path=\/; Secure; HttpOnly; SameSite=Lax; Max-Age=600$/),
    ]);
  });

  it('tell whoever takes no pages by a problem document', async () => {
    const { status, text, headers } = await new Browser(service.url).visit(`${CALLBACK}?code=a`, 'application/json');
    expect([status, headers.get('content-type')]).toEqual([403, 'application/problem+json; charset=utf-8']);
    expect(JSON.parse(text)).toMatchObject({ type: 'urn:caveat:problem:forbidden', rule: 'sign_in.begin_again' });
  });

  it('log nothing of whom they let in or refuse', async () => {
    const email = atKeyboard('secretive', { groups: ['canteen'] });
    await signIn(service);
    atKeyboard('secretive');
    const browser = new Browser(service.url);
    const address = new URL(await comingBack(browser));
    address.searchParams.set('code', 'a-code-of-somebody');
    await browser.visit(address.href);
    await signedIn(service);
    const log = service.log.join('\n');
    expect(log).toContain('sign_in.provider_refused');
    const state = address.searchParams.get('state') ?? '';
    for (const personal of ['secretive', email, 'a-code-of-somebody', state]) expect(log).not.toContain(personal);
  });
});

it('A service without a provider says that it has none', async () => {
  const alone = await signInService(null);
  try {
    for (const path of ['', '/callback?code=a&state=b']) {
      const { status, text } = await new Browser(alone.url).visit(`${BEGIN}${path}`, '*/*');
      expect([status, JSON.parse(text)]).toEqual([404, expect.objectContaining({ rule: 'sign_in.no_provider' })]);
    }
  } finally {
    await alone.close();
  }
});
