import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { uuidv7 } from 'uuidv7';
import type { CreatedApiKey } from '#contracts/api-keys.js';
import { Scope } from '#contracts/vocabulary.js';
import type { Role } from '../src/access/table.js';
import { CONTROLLERS } from '../src/api.module.js';
import { routesOf, type Route } from '../src/openapi/routes.js';
import { testApi, type Sending, type TestApi, type TestNewsroom } from './support/test-api.js';

const ROLES: readonly Role[] = ['reporter', 'editor', 'lead', 'admin'];

const closed = routesOf(CONTROLLERS).filter(({ access }) => access.roles !== 'anyone');
const byKey = closed.filter(({ access }) => access.scope !== null);
const inPerson = closed.filter(({ access }) => access.scope === null);
const tries = (chosen: (roles: readonly Role[], role: Role) => boolean) =>
  byKey.flatMap((route) =>
    ROLES.filter((role) => chosen(Array.isArray(route.access.roles) ? route.access.roles : ROLES, role)).map(
      (role) => [route.notes.id, role, route] as const,
    ),
  );
const named = (routes: readonly Route[]) => routes.map((route) => [route.notes.id, route] as const);

let api: TestApi;
let bbc: TestNewsroom;
/** Keys of the admin and the lead with one scope alone, by scope. */
let scoped: Record<'admin' | 'lead', Map<string, string>>;

beforeAll(async () => {
  api = await testApi();
  bbc = await api.newsroom();
  const keysOf = async (role: 'admin' | 'lead') => {
    const path = `/v1/members/${bbc.memberIds[role]}/keys`;
    const made = Scope.options.map(async (scope) => {
      const { body } = await api.call<CreatedApiKey>('POST', path, { key: bbc.keys.admin, json: { scopes: [scope] } });
      return [scope, body.key] as const;
    });
    return new Map<string, string>(await Promise.all(made));
  };
  scoped = { admin: await keysOf('admin'), lead: await keysOf('lead') };
});
afterAll(() => api.close());

/** A call without a body, of things that are not there: whoever is let through is told so, and changes nothing. */
async function called({ method, path }: Route, sending: Sending): Promise<{ status: number; rule?: string }> {
  const url = path.replaceAll(/:\w+/g, () => uuidv7());
  const { status, body } = await api.call(method.toUpperCase(), url, sending);
  return { status, ...(body.rule !== undefined && { rule: body.rule }) };
}

/** A key that the scope does not keep out: of the admin, or of the lead where admins may not. */
function scopedKeys({ access }: Route): Map<string, string> {
  return access.roles === 'member' || access.roles.includes('admin') ? scoped.admin : scoped.lead;
}

describe('The guard', () => {
  it.each(named(closed))('wants a credential for %s', async (_, route) => {
    expect(await called(route, {})).toEqual({ status: 401 });
  });

  it.each(tries((roles, role) => !roles.includes(role)))('shuts out of %s the %s', async (_, role, route) => {
    expect(await called(route, { key: bbc.keys[role] })).toEqual({ status: 403, rule: route.access.rule });
  });

  it.each(tries((roles, role) => roles.includes(role)))('lets to %s the %s', async (_, role, route) => {
    const { status, rule } = await called(route, { key: bbc.keys[role] });
    expect(status).toBeLessThan(500);
    expect([401, 429]).not.toContain(status);
    expect([route.access.rule ?? 'none', 'key.scope', 'session.needed']).not.toContain(rule);
  });

  it.each(named(byKey))('lets to %s a key with its scope, and none with all the others', async (_, route) => {
    const keys = [...scopedKeys(route)];
    const answers = keys.map(
      async ([scope, key]) => [scope, (await called(route, { key })).rule === 'key.scope'] as const,
    );
    const refused = new Map(await Promise.all(answers));
    expect(refused).toEqual(new Map(keys.map(([scope]) => [scope, scope !== route.access.scope])));
  });

  it.each(named(inPerson))('lets no key to %s', async (_, route) => {
    expect(await called(route, { key: bbc.keys.admin })).toEqual({ status: 403, rule: 'session.needed' });
  });

  it('asks for HEAD what it asks for GET', async () => {
    expect((await called({ ...closed[0], method: 'head', path: '/v1/claims' } as Route, {})).status).toBe(401);
  });

  it('looks at no body of whoever may not call', async () => {
    const sending = { key: bbc.keys.reporter, raw: '{', headers: { 'content-type': 'text/plain' } };
    expect(await api.call('PATCH', '/v1/newsroom', sending)).toMatchObject({
      status: 403,
      body: { rule: 'newsroom.by_admin', detail: 'This is for admins of the newsroom.' },
    });
  });
});
