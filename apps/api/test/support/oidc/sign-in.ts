import { expect } from '@jest/globals';
import { Browser, PUBLIC_URL, type Visited } from './browser.js';
import { CALLBACK } from './real-provider.js';
import type { SignInService } from './service.js';

export const BEGIN = `${PUBLIC_URL}/v1/sign-in/provider`;
export const SESSION = '__Host-caveat';
export const PENDING = '__Host-caveat-sign-in';

/** Begins, and signs in at the provider. @returns where the provider sends the browser back to */
export async function comingBack(browser: Browser): Promise<string> {
  const back = await browser.follow(BEGIN, (to) => to.startsWith(CALLBACK));
  return back.location ?? `${CALLBACK}?nothing-came-back`;
}

/** Begins, signs in at the provider, and comes back. @returns what the callback answers */
export async function signIn(service: SignInService, browser = new Browser(service.url)): Promise<Visited> {
  return browser.visit(await comingBack(browser));
}

export async function signedIn(service: SignInService): Promise<Browser> {
  const browser = new Browser(service.url);
  const { status, location } = await signIn(service, browser);
  expect([status, location]).toEqual([302, `${PUBLIC_URL}/`]);
  expect(browser.cookie(SESSION)).toMatch(/^cvs_/);
  return browser;
}

/** Does it, and finds in the database that nobody was signed in, made, linked or changed by it. */
export async function refused(service: SignInService, rule: string, attempt: () => Promise<Visited>): Promise<void> {
  const before = await whatSignInsMake(service);
  const { status, location, headers } = await attempt();
  expect([status, location]).toEqual([302, `${PUBLIC_URL}/sign-in?fault=${rule}`]);
  expect(headers.getSetCookie().filter((line) => line.startsWith(`${SESSION}=`))).toEqual([]);
  expect(await whatSignInsMake(service)).toEqual(before);
}

async function whatSignInsMake({ rows }: SignInService) {
  return {
    sessions: await rows('SELECT id FROM sessions ORDER BY id'),
    people: await rows('SELECT id, email, name FROM people ORDER BY id'),
    identities: await rows('SELECT key, person_id FROM identities ORDER BY key'),
    members: await rows('SELECT id, role, name, person_id FROM members ORDER BY id'),
    audit: await rows('SELECT id FROM audit ORDER BY id'),
  };
}
