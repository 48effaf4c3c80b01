import { Client } from 'pg';
import { Secret, TOTP } from 'otpauth';
import type { InvitationWithLink } from '#contracts/invitations.js';
import type { Session } from '#contracts/session.js';
import { Browser } from './browser.js';
import type { Answer, TestApi, TestNewsroom } from './test-api.js';

export const PASSWORD = 'tall lamp eats seven violins';

let people = 0;

/** An address that nobody has had. */
export function newEmail(): string {
  people += 1;
  return `person${people}@news.example`;
}

/** Somebody who has joined a newsroom, in a browser in which they are signed in. */
export interface Joined {
  readonly browser: Browser;
  readonly email: string;
  readonly name: string;
  readonly session: Session;
}

export function tokenIn(link: string): string {
  return link.slice(link.indexOf('#') + 1);
}

export async function invited(
  api: TestApi,
  newsroom: TestNewsroom,
  wanted: { email?: string; name?: string; role?: string } = {},
): Promise<Answer<InvitationWithLink>> {
  const json = { email: newEmail(), name: 'Somebody', role: 'editor', ...wanted };
  return api.call<InvitationWithLink>('POST', '/v1/invitations', { key: newsroom.keys.admin, json });
}

/** Invites somebody, and has them accept. */
export async function joined(
  api: TestApi,
  newsroom: TestNewsroom,
  wanted: { role?: string; email?: string; name?: string; code?: string } = {},
): Promise<Joined> {
  const { role = 'editor', email = newEmail(), code } = wanted;
  const { name = `Person of ${email}` } = wanted;
  const { body } = await invited(api, newsroom, { email, name, role });
  const browser = new Browser(api);
  const acceptance = { token: tokenIn(body.link), password: PASSWORD, ...(code !== undefined && { code }) };
  const answer = await browser.call<Session>('POST', '/v1/invitations/acceptance', acceptance);
  if (answer.status !== 201) throw new Error(`could not join: ${JSON.stringify(answer.body)}`);
  return { browser, email, name, session: answer.body };
}

/** An app that makes codes. Each call is half a minute after the one before, from half a minute ago on. */
export class Authenticator {
  private step = -1;
  private readonly totp: TOTP;

  constructor(
    secret: string,
    private readonly now = Date.now(),
  ) {
    this.totp = new TOTP({ secret: Secret.fromBase32(secret) });
  }

  code(): string {
    const timestamp = this.now + this.step * 30_000;
    this.step += 1;
    return this.totp.generate({ timestamp });
  }
}

/** Gives somebody a second factor; its app can make two codes more. */
export async function withSecondFactor({ browser }: Pick<Joined, 'browser'>): Promise<{
  app: Authenticator;
  recoveryCodes: string[];
  first: string;
}> {
  const begun = await browser.call<{ secret: string }>('POST', '/v1/session/second-factor', { password: PASSWORD });
  const app = new Authenticator(begun.body.secret);
  const first = app.code();
  const done = await browser.call<{ recoveryCodes: string[] }>('PUT', '/v1/session/second-factor', { code: first });
  if (done.status !== 200) throw new Error(`no second factor: ${JSON.stringify(done.body)}`);
  return { app, recoveryCodes: done.body.recoveryCodes, first };
}

/** Runs SQL as the owner, for what a test cannot wait for. */
export async function asOwner(api: TestApi, sql: string, values: unknown[] = []): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: api.adminUrl });
  await client.connect();
  try {
    return (await client.query(sql, values)).rows;
  } finally {
    await client.end();
  }
}
