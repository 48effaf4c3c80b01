import { timingSafeEqual } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import type { KeyDirectory, KeyHolder } from '#workflow/ports/key-directory.js';
import { readApiKey } from '../api-key.js';
import { HttpProblem } from './problem.js';

/** Routes that anybody may call. All others need an API key, and so does a route that nobody has thought of here. */
export const OPEN_ROUTES: ReadonlySet<string> = new Set([
  '/docs',
  '/v1/openapi.json',
  '/health/live',
  '/health/ready',
  '/metrics',
]);

/**
 * Finds out who calls before the body is read, so that a stranger's body is never looked at.
 * @param keys looked at for each request; it keeps what it has found
 */
export function authenticate(server: FastifyInstance, keys: KeyDirectory): void {
  server.decorateRequest('caller', null);
  server.decorateRequest('keyId', null);
  server.addHook('onRequest', async (request, reply) => {
    if (request.is404 || OPEN_ROUTES.has(request.routeOptions.url ?? '')) return;
    const holder = await holderOf(request.headers.authorization, keys);
    const { newsroomId, memberId, role, machine } = holder;
    request.caller = { newsroomId, memberId, role, via: 'key', machine };
    request.keyId = holder.keyId;
    // What a newsroom works on is for no cache to keep, unless a route says otherwise.
    void reply.header('cache-control', 'no-store');
  });
}

/** @throws HttpProblem `unauthenticated`, the same whatever is wrong with the key */
async function holderOf(header: string | undefined, keys: KeyDirectory): Promise<KeyHolder> {
  const presented = readApiKey(/^Bearer +(\S+)$/i.exec(header ?? '')?.[1] ?? '');
  if (presented) {
    const holder = await keys.find(presented.keyId);
    if (holder && timingSafeEqual(presented.secretSha256, holder.secretSha256)) return holder;
  }
  throw new HttpProblem(
    'unauthenticated',
    header === undefined
      ? 'Send an API key of this service as "Authorization: Bearer cvt_…".'
      : 'This is no API key of this service, or it has been revoked.',
  );
}
