import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { pino } from 'pino';
import { uuidv7 } from 'uuidv7';
import type { Caller } from '#workflow/caller.js';
import { submit } from '#workflow/claims/verify-claim.js';
import { addMember } from '#workflow/newsroom/members.js';
import { testDesk, type TestDesk } from '../../../test/support/desk.js';
import { Filer, FOUND } from '../../../test/support/filer.js';
import type { Role } from '../src/access/table.js';
import { ApiModule, CONTROLLERS } from '../src/api.module.js';
import { acceptJsonOnly } from '../src/http/json-body.js';
import { ProblemFilter } from '../src/http/problem-filter.js';
import { routesOf, type Route } from '../src/openapi/routes.js';

const ROLES: readonly Role[] = ['reporter', 'editor', 'lead', 'admin'];

/** Who may call it depends on nothing but the role: the domain must say so without the guard. */
const routes = routesOf(CONTROLLERS).filter(({ access }) => access.scope !== null);
const shutting = routes.filter(({ access }) => Array.isArray(access.roles));
const forAll = routes.filter(({ access }) => access.roles === 'member' && !access.besides);

let desk: TestDesk;
let app: NestFastifyApplication;
let claimId: string;
let verificationId: string;

// The API with everything but its guard: whoever calls says their role, and the use cases are alone.
beforeAll(async () => {
  desk = await testDesk({ workers: 0 });
  const file = new Filer(desk);
  claimId = await file.claim();
  // By somebody who tries nothing else, for nobody signs off their own.
  const { id } = await addMember(desk.workflow, desk.admin, { name: 'Another', email: null, role: 'reporter' });
  const another: Caller = { ...desk.reporter, memberId: id };
  verificationId = (await submit(desk.workflow, another, { claimId }, FOUND)).id;
  const log = pino({ level: 'silent' });
  const adapter = new FastifyAdapter({ skipMiddie: true });
  app = await NestFactory.create<NestFastifyApplication>(ApiModule.with({ database: desk.database, log }), adapter, {
    bodyParser: false,
    logger: false,
  });
  app.useGlobalFilters(new ProblemFilter(log));
  const server = adapter.getInstance();
  acceptJsonOnly(server);
  server.decorateRequest('caller', null);
  server.decorateRequest('holder', null);
  server.addHook('onRequest', async (request) => {
    const role = request.headers['x-role'] as Role;
    const members = { reporter: desk.reporter, editor: desk.editor, lead: desk.lead, admin: desk.admin };
    request.caller = { ...members[role], role, machine: true };
  });
  await app.init();
  await server.ready();
});
afterAll(async () => {
  await app.close();
  await desk.close();
});

async function called({ method, path, body, query }: Route, role: Role): Promise<{ status: number; rule?: string }> {
  const url = path.replaceAll(/:(\w+)/g, (_, name: string) => {
    if (name === 'verificationId') return verificationId;
    return path.startsWith('/v1/claims/') ? claimId : uuidv7();
  });
  const example = body?.meta()?.['examples'] as unknown[] | undefined;
  const response = await app.inject({
    method: method.toUpperCase() as 'GET',
    url: query && method === 'get' ? `${url}?limit=1` : url,
    headers: { 'x-role': role, ...(body && { 'content-type': 'application/json' }) },
    ...(body && { payload: JSON.stringify(example?.[0] ?? {}) }),
  });
  return { status: response.statusCode, ...(response.statusCode >= 400 && { rule: response.json().rule }) };
}

const tries = (list: readonly Route[], chosen: (route: Route, role: Role) => boolean) =>
  list.flatMap((route) =>
    ROLES.filter((role) => chosen(route, role)).map((role) => [route.notes.id, role, route] as const),
  );

describe('without the guard, the use cases', () => {
  it.each(tries(shutting, ({ access }, role) => !access.roles.includes(role)))(
    'of %s refuse the %s by the rule that the table names',
    async (_, role, route) => {
      expect(await called(route, role)).toEqual({ status: 403, rule: route.access.rule });
    },
  );

  it.each(tries(shutting, ({ access }, role) => access.roles.includes(role)))(
    'of %s do not refuse the %s by that rule',
    async (_, role, route) => {
      const { status, rule } = await called(route, role);
      expect(status).toBeLessThan(500);
      expect(rule).not.toBe(route.access.rule);
    },
  );

  it.each(tries(forAll, () => true))('of %s do not shut the %s out', async (_, role, route) => {
    const { status } = await called(route, role);
    expect(status).toBeLessThan(500);
    expect(status).not.toBe(403);
  });
});
