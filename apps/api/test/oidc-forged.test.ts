import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { PendingCookie } from '../src/oidc/pending-cookie.js';
import { AesSealing } from '../src/people/aes-sealing.js';
import { Browser, PUBLIC_URL } from './support/oidc/browser.js';
import { forgingProvider, type Forgery, type ForgingProvider } from './support/oidc/forging-provider.js';
import { signInService, type SignInService } from './support/oidc/service.js';
import { BEGIN, comingBack, PENDING, refused, signedIn, signIn } from './support/oidc/sign-in.js';

const ADA = { sub: 'ada', email: 'ada@news.example', email_verified: true, name: 'Ada', groups: 'desk' };
const EVE = { ...ADA, sub: 'eve', email: 'eve@news.example', name: 'Eve' };

let provider: ForgingProvider;
let service: SignInService;
beforeAll(async () => {
  provider = await forgingProvider();
  service = await signInService(provider.issuer);
});
beforeEach(() => {
  provider.forgery = {};
  provider.person = EVE;
});
afterAll(async () => {
  await service.close();
  await provider.close();
});

it('Signs in by this provider while it is honest', async () => {
  provider.person = ADA;
  await signedIn(service);
});

const cookieOf = (secret: string) => new PendingCookie(new AesSealing(secret, 'sign-in by a provider'));
const now = (): number => Math.floor(Date.now() / 1000);
const FORGERIES: Record<string, Forgery> = {
  'of another issuer': { claims: (honest) => ({ ...honest, iss: 'https://another.example' }) },
  'of no issuer': { claims: ({ iss: _, ...rest }) => rest },
  'for another audience': { claims: (honest) => ({ ...honest, aud: 'another-service' }) },
  'for another party of several audiences': {
    claims: (honest) => ({ ...honest, aud: ['caveat', 'another-service'], azp: 'another-service' }),
  },
  'with another nonce': { claims: (honest) => ({ ...honest, nonce: 'another' }) },
  'with no nonce': { claims: ({ nonce: _, ...rest }) => rest },
  'that has expired': { claims: (honest) => ({ ...honest, iat: now() - 600, exp: now() - 120 }) },
  'that never expires': { claims: ({ exp: _, ...rest }) => rest },
  'that holds only later': { claims: (honest) => ({ ...honest, nbf: now() + 600 }) },
  'that nobody signed': { signature: 'none' },
  'that nobody signed, although it names an algorithm': { signature: 'none', header: { alg: 'RS256' } },
  'signed by another key': { signature: 'another key' },
  'signed by a key that the provider does not have': { header: { kid: 'unheard-of' } },
  'signed with the public key as if that were a secret': { signature: 'public key as secret' },
  'of no subject': { claims: ({ sub: _, ...rest }) => rest },
  'of a subject that is no text': { claims: (honest) => ({ ...honest, sub: 7 }) },
  'of a subject that no database keeps': { claims: (honest) => ({ ...honest, sub: 'e\0ve' }) },
  'that is none': { tokens: { id_token: 'e30.e30' } },
  'that is not there': { tokens: { id_token: undefined } },
};

describe('nobody is signed in or made by an ID token', () => {
  it.each(Object.entries(FORGERIES))('%s', async (_, forgery) => {
    provider.forgery = forgery;
    await refused(service, 'sign_in.provider_refused', () => signIn(service));
  });
});

describe('nobody is signed in or made', () => {
  it.each<[string, Forgery]>([
    ['of another issuer', { back: (query) => query.set('iss', 'https://another.example') }],
    ['of no issuer, where the provider has said that it would tell', { back: (query) => query.delete('iss') }],
    ['that is an error', { back: (query) => query.set('error', 'server_error') }],
    ['with a token beside', { back: (query) => query.set('id_token', 'e30.e30.e30') }],
    ['with a whole answer in a token', { back: (query) => query.set('response', 'e30.e30.e30') }],
  ])('by an answer %s', async (_, forgery) => {
    provider.forgery = forgery;
    await refused(service, 'sign_in.provider_refused', () => signIn(service));
  });

  it('by the user info of another subject', async () => {
    provider.person = { sub: 'eve' };
    provider.forgery = { userInfo: { ...EVE, sub: 'somebody-else' } };
    await refused(service, 'sign_in.provider_refused', () => signIn(service));
  });

  it('by an e-mail address on which the user info gives its word for another', async () => {
    provider.person = { sub: 'eve', email: 'boss@news.example', groups: 'desk' };
    provider.forgery = { userInfo: { email_verified: true } };
    await refused(service, 'sign_in.email_unverified', () => signIn(service));
  });

  it('by a code that the provider takes again and again', async () => {
    const browser = new Browser(service.url);
    const address = await comingBack(browser);
    const pending = browser.cookie(PENDING) ?? '';
    expect((await browser.visit(address)).location).toBe(`${PUBLIC_URL}/`);
    const exchanges = provider.exchanges.length;
    browser.jar(PUBLIC_URL).set(PENDING, pending);
    await refused(service, 'sign_in.begin_again', () => browser.visit(address));
    expect(provider.exchanges).toHaveLength(exchanges);
  });

  it('by what was begun more than ten minutes ago, or by another service', async () => {
    const lines: string[] = [];
    const reply = { header: (_: string, line: string) => lines.push(line) } as never;
    const pending = { state: 'a', nonce: 'b', verifier: 'c' };
    const cookie = cookieOf('a secret');
    cookie.set(reply, pending, 0);
    expect(cookie.read(lines[0], 599_999)).toEqual(pending);
    expect(cookie.read(lines[0], 600_000)).toBeNull();
    expect(cookieOf('another secret').read(lines[0], 0)).toBeNull();
  });
});

describe('a second factor', () => {
  it('is asked of the provider for leads, where the newsroom wants one', async () => {
    provider.person = { ...EVE, sub: 'lea', email: 'lea@news.example', groups: ['desk-leads'] };
    await service.demandSecondFactor(true);
    try {
      await refused(service, 'sign_in.no_second_factor', () => signIn(service));
      provider.person = { ...provider.person, amr: ['pwd', 'mfa'] };
      const browser = await signedIn(service);
      expect((await browser.visit(`${PUBLIC_URL}/v1/claims`)).status).toBe(200);
      expect(JSON.parse((await browser.visit(`${PUBLIC_URL}/v1/session`)).text)).toMatchObject({ secondFactor: 'off' });
    } finally {
      await service.demandSecondFactor(false);
    }
  });

  it('that somebody has beside their password is not lost by way of the provider', async () => {
    const email = 'tom@news.example';
    await service.person(email, service.newsroomId);
    await service.rows(`UPDATE people SET totp_secret = 'sealed', totp_at = now() WHERE email = $1`, email);
    provider.person = { ...EVE, sub: 'tom', email };
    await refused(service, 'sign_in.no_second_factor', () => signIn(service));
    provider.person = { ...provider.person, amr: 'mfa' };
    await signedIn(service);
    expect(
      await service.rows(
        'SELECT second_factor FROM sessions JOIN people ON people.id = person_id WHERE email = $1',
        email,
      ),
    ).toEqual([{ second_factor: true }]);
  });
});

describe('what a provider says in its own way', () => {
  it('is not logged where it is no word of the standard', async () => {
    provider.forgery = { back: (query) => query.set('error', `${EVE.email} may not`) };
    await refused(service, 'sign_in.provider_refused', () => signIn(service));
    provider.forgery = { back: (query) => query.set('error', 'access_denied') };
    await refused(service, 'sign_in.provider_refused', () => signIn(service));
    const log = service.log.join('\n');
    expect(log).toContain('"answered":"access_denied"');
    expect(log).not.toContain(EVE.email);
  });

  it('is understood: a verified domain of Entra ID, words for yes, a name that is none', async () => {
    provider.person = { sub: 'uma', email: 'Uma@News.example', xms_edov: '1', name: ' ', groups: ['desk'] };
    await signedIn(service);
    expect(await service.rows(`SELECT email, name FROM people WHERE email LIKE 'uma@%'`)).toEqual([
      { email: 'uma@news.example', name: 'uma' },
    ]);
  });
});

describe('a provider that is away', () => {
  it('keeps nobody else from working, and is asked again as soon as somebody signs in', async () => {
    const gone = await forgingProvider();
    await gone.close();
    const alone = await signInService(gone.issuer);
    try {
      const { status, text, headers } = await new Browser(alone.url).visit(BEGIN, '*/*');
      expect([status, JSON.parse(text)]).toEqual([503, expect.objectContaining({ rule: 'sign_in.provider_away' })]);
      expect(headers.get('retry-after')).toMatch(/^\d+$/);
      await refused(alone, 'sign_in.provider_away', () => new Browser(alone.url).visit(BEGIN));
      const back = await forgingProvider(Number(new URL(gone.issuer).port));
      back.person = ADA;
      await signedIn(alone);
      await back.close();
    } finally {
      await alone.close();
    }
  });

  it('is told from one that says no', async () => {
    provider.forgery = { tokenStatus: 503 };
    await refused(service, 'sign_in.provider_away', () => signIn(service));
    provider.forgery = { tokenStatus: 400 };
    await refused(service, 'sign_in.provider_refused', () => signIn(service));
  });
});
