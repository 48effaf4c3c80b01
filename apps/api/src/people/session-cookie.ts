import type { ApiReply } from '../http/api-request.js';
import { readToken, type PresentedToken } from '../token.js';

/** Its prefix makes browsers refuse it from anywhere but this very host over https (or localhost), for all paths. */
export const SESSION_COOKIE = '__Host-caveat';
const FIXED = 'Path=/; Secure; HttpOnly; SameSite=Lax';

/** Has the browser send the session from now on; until it is closed, or the session ends before. */
export function setSessionCookie(reply: ApiReply, token: string): void {
  void reply.header('set-cookie', `${SESSION_COOKIE}=${token}; ${FIXED}`);
}

/** Has the browser forget the session. */
export function clearSessionCookie(reply: ApiReply): void {
  void reply.header('set-cookie', `${SESSION_COOKIE}=; ${FIXED}; Max-Age=0`);
}

/**
 * The session in a Cookie header; null where there is none, or it has not the form of one. Where the cookie comes twice
 * neither counts: one of them was planted.
 */
export function readSessionCookie(header: string | undefined): PresentedToken | null {
  const values = (header ?? '')
    .split(';')
    .map((pair) => pair.trim())
    .flatMap((pair) => (pair.startsWith(`${SESSION_COOKIE}=`) ? [pair.slice(SESSION_COOKIE.length + 1)] : []));
  return values.length === 1 ? readToken('cvs', values[0] ?? '') : null;
}
