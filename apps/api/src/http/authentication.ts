import { timingSafeEqual } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import type { CredentialDirectory, CredentialHolder } from '#workflow/ports/credential-directory.js';
import { readSessionCookie } from '../people/session-cookie.js';
import { readToken, type PresentedToken } from '../token.js';
import { HttpProblem } from './problem.js';
import { mustBeSameOrigin } from './same-origin.js';

/**
 * Whose credential the request carries: an API key in `Authorization`, else the cookie of a session. A header that is
 * there decides, so that nobody acts as somebody else than they said.
 * @throws HttpProblem `unauthenticated`, the same whatever is wrong with the credential; `forbidden`, rule `request.same_origin`
 */
export async function authenticate(
  request: FastifyRequest,
  credentials: CredentialDirectory,
): Promise<CredentialHolder> {
  const { authorization } = request.headers;
  if (authorization !== undefined) {
    const key = readToken('cvt', /^Bearer +(\S+)$/i.exec(authorization)?.[1] ?? '');
    const holder = key && (await holderOf('key', key, credentials));
    if (holder) return holder;
    throw new HttpProblem(
      'unauthenticated',
      'This is no API key of this service, or it has run out or has been revoked.',
    );
  }
  const session = readSessionCookie(request.headers.cookie);
  const holder = session && (await holderOf('session', session, credentials));
  if (holder) {
    mustBeSameOrigin(request);
    return holder;
  }
  throw new HttpProblem(
    'unauthenticated',
    session
      ? 'This session is over. Sign in again.'
      : 'Sign in, or send an API key of this service as "Authorization: Bearer cvt_…".',
  );
}

async function holderOf(
  via: CredentialHolder['via'],
  { id, secretSha256 }: PresentedToken,
  credentials: CredentialDirectory,
): Promise<CredentialHolder | null> {
  const holder = await credentials.find(via, id);
  return holder && timingSafeEqual(secretSha256, holder.secretSha256) ? holder : null;
}
