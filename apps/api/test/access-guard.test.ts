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

  it.each(named(byKey))('lets to %s the roles of the table and no others', async (_, route) => {
    const { roles, rule } = route.access;
    for (const role of ROLES) {
      const answer = await called(route, { key: bbc.keys[role] });
      if (roles === 'member' || roles.includes(role)) {
        expect(answer.status).toBeLessThan(500);
        expect([answer.status, answer.rule]).not.toEqual([403, rule ?? 'key.scope']);
      } else expect({ role, ...answer }).toEqual({ role, status: 403, rule });
    }
  });

  it.each(named(byKey))('lets to %s a key with its scope, and none with all the others', async (_, route) => {
    const [mine, others] = [scopedKeys(route).get(route.access.scope ?? ''), scopedKeys(route)];
    expect((await called(route, { key: mine ?? '' })).rule).not.toBe('key.scope');
    for (const [scope, key] of others)
      if (scope !== route.access.scope)
        expect({ scope, ...(await called(route, { key })) }).toEqual({ scope, status: 403, rule: 'key.scope' });
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
