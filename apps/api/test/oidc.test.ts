import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Browser, PUBLIC_URL, type Visited } from './support/oidc/browser.js';
import { CALLBACK, realProvider, type RealProvider } from './support/oidc/real-provider.js';
import { signInService, type SignInService } from './support/oidc/service.js';

const BEGIN = `${PUBLIC_URL}/v1/sign-in/provider`;

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

/** Says who is at the keyboard, and what the provider knows of them. */
function person(name: string, more: Record<string, unknown> = {}): string {
  const email = `${name}@news.example`;
  provider.people.set(name, { email, email_verified: true, name: `${name} of the desk`, groups: ['desk'], ...more });
  provider.atKeyboard = name;
  return email;
}

/** Begins, signs in at the provider, and comes back; what the callback answers. */
async function signIn(browser = new Browser(service.url)): Promise<Visited & { browser: Browser }> {
  const back = await browser.follow(BEGIN, (to) => to.startsWith(CALLBACK));
  return { ...(await browser.visit(back.location ?? '')), browser };
}

/** How many there are of what a sign-in makes. */
async function made() {
  const [row] = await service.rows(
    `SELECT (SELECT count(*)::int FROM people) AS people, (SELECT count(*)::int FROM members) AS members,
      (SELECT count(*)::int FROM identities) AS identities, (SELECT count(*)::int FROM sessions) AS sessions`,
  );
  return row;
}

/** Does it, and finds that nobody was signed in, made or changed by it. */
async function refused(rule: string, attempt: () => Promise<Visited>): Promise<void> {
  const before = [await made(), await service.rows('SELECT id, role, person_id FROM members ORDER BY id')];
  const { status, location, headers } = await attempt();
  expect([status, location]).toEqual([302, `${PUBLIC_URL}/sign-in?fault=${rule}`]);
  expect(headers.getSetCookie().filter((line) => line.startsWith('__Host-caveat='))).toEqual([]);
  expect([await made(), await service.rows('SELECT id, role, person_id FROM members ORDER BY id')]).toEqual(before);
}

async function membersOf(email: string) {
  return service.rows(
    `SELECT members.id, role, members.name FROM members JOIN people ON people.id = person_id WHERE people.email = $1`,
    email,
  );
}

describe('somebody whom the provider vouches for', () => {
  it('becomes a member of the newsroom at the first sign-in, with the role of their group', async () => {
    const email = person('ada');
    const { status, location, browser } = await signIn();
    expect([status, location]).toEqual([302, `${PUBLIC_URL}/`]);
    expect(await membersOf(email)).toEqual([{ id: expect.any(String), role: 'editor', name: 'ada of the desk' }]);
    expect((await browser.visit(`${PUBLIC_URL}/v1/claims`)).status).toBe(200);
  });

  it('is the same member at the next sign-in, whatever their e-mail address is by then', async () => {
    const email = person('ben');
    await signIn();
    const [before] = await membersOf(email);
    person('ben', { email: 'other@news.example', email_verified: false });
    expect((await signIn()).location).toBe(`${PUBLIC_URL}/`);
    expect(await membersOf(email)).toEqual([before]);
    expect(await membersOf('other@news.example')).toEqual([]);
  });

  it('has the highest role of several groups', async () => {
    const email = person('cho', { groups: ['everybody', 'desk-leads', 'desk', 'canteen'] });
    await signIn();
    expect(await membersOf(email)).toMatchObject([{ role: 'lead' }]);
  });

  it('has at each sign-in the role that the provider says now, which is written down', async () => {
    const email = person('dov');
    await signIn();
    person('dov', { groups: ['everybody'] });
    await signIn();
    const [member] = await membersOf(email);
    expect(member).toMatchObject({ role: 'reporter' });
    expect(await service.rows('SELECT act, via, by FROM audit WHERE target = $1 ORDER BY id', member?.['id'])).toEqual(
      ['member.added', 'identity.linked', 'member.changed'].map((act) => ({
        act,
        via: 'provider',
        by: member?.['id'],
      })),
    );
  });

  it('is the member whom an admin has added with their e-mail address', async () => {
    const memberId = await service.member({ name: 'Eva', email: 'Eva@News.example', role: 'reporter' });
    await signIn(new Browser(service.url), person('eva'));
    expect(await membersOf('eva@news.example')).toEqual([{ id: memberId, role: 'editor', name: 'Eva' }]);
  });
});
