import type { Type } from '@nestjs/common';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { CredentialDirectory, CredentialHolder } from '#workflow/ports/credential-directory.js';
import { authenticate } from '../http/authentication.js';
import { mustNotBeCrossOrigin } from '../http/same-origin.js';
import type { RequestLimits } from '../manners/request-limits.js';
import { routesOf } from '../openapi/routes.js';
import { mustBeAllowed } from './may-call.js';
import { PAGES, type Access } from './table.js';

/** What the guard asks. */
export interface GuardParts {
  readonly controllers: readonly Type[];
  readonly credentials: CredentialDirectory;
  readonly limits: RequestLimits;
  /** Told where the use of a credential could not be kept, which hinders no request. */
  readonly onUnkept: (error: unknown) => void;
}

/**
 * Finds out who calls and whether the table lets them, before the body is read: a stranger's body is never looked at.
 * Call before there are routes; a route without an entry in the table fails the start.
 */
export function guard(server: FastifyInstance, { controllers, credentials, limits, onUnkept }: GuardParts): void {
  const table = accessByRoute(controllers);
  const missing: string[] = [];
  const keeping = new Set<Promise<void>>();

  function keepUse(holder: CredentialHolder): void {
    const kept = credentials
      .used(holder)
      .catch(onUnkept)
      .finally(() => keeping.delete(kept));
    keeping.add(kept);
  }

  server.decorateRequest('caller', null);
  server.decorateRequest('holder', null);
  server.addHook('onRoute', ({ method, url }) => {
    for (const each of [method].flat()) if (!table.has(nameOf(each, url))) missing.push(`${each} ${url}`);
  });
  server.addHook('onReady', async () => {
    if (missing.length > 0) throw new Error(`no entry in the table of access: ${missing.join(', ')}`);
  });
  server.addHook('onRequest', async (request, reply) => {
    if (request.is404) return limits.open(request, reply);
    const access = entryFor(request, table);
    if (access.roles === 'anyone') {
      await limits.open(request, reply);
      return mustNotBeCrossOrigin(request);
    }
    // What a newsroom works on is for no cache to keep, unless a route says otherwise.
    void reply.header('cache-control', 'no-store');
    const holder = await authenticate(request, credentials).catch((error: unknown) =>
      limits.refused(error, request, reply),
    );
    request.holder = holder;
    await limits.known(holder, reply);
    keepUse(holder);
    mustBeAllowed(holder, access);
    const { newsroomId, memberId, role, via, machine, scopes } = holder;
    request.caller = { newsroomId, memberId, role, via, machine, scopes };
  });
  server.addHook('onClose', async () => {
    await Promise.all(keeping);
  });
}

function accessByRoute(controllers: readonly Type[]): ReadonlyMap<string, Access> {
  return new Map([
    ...Object.entries(PAGES).map(([path, access]) => [nameOf('GET', path), access] as const),
    ...routesOf(controllers).map(({ method, path, access }) => [nameOf(method, path), access] as const),
  ]);
}

function entryFor({ method, routeOptions }: FastifyRequest, table: ReadonlyMap<string, Access>): Access {
  const access = table.get(nameOf(method, routeOptions.url ?? ''));
  if (!access) throw new Error(`no entry in the table of access: ${method} ${routeOptions.url}`);
  return access;
}

/** HEAD is GET without the body. */
function nameOf(method: string, path: string): string {
  const verb = method.toUpperCase();
  return `${verb === 'HEAD' ? 'GET' : verb} ${path}`;
}
