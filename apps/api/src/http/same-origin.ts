import type { FastifyRequest } from 'fastify';
import { HttpProblem } from './problem.js';

const SAFE: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * A browser sends the cookie by itself, whichever page asks. So what changes something must come from a page of this
 * service: by `Sec-Fetch-Site`, which pages cannot set, else by `Origin`. Who sends neither is no browser of today.
 * @throws HttpProblem `forbidden`, rule `request.same_origin`
 */
export function mustBeSameOrigin(request: FastifyRequest): void {
  if (originOf(request) !== 'same') refuse();
}

/** The same for a call that needs no cookie and may give one: other pages must not sign anybody in; other programs may. */
export function mustNotBeCrossOrigin(request: FastifyRequest): void {
  if (originOf(request) === 'other') refuse();
}

function originOf({ method, headers }: FastifyRequest): 'same' | 'other' | 'none' {
  if (SAFE.has(method)) return 'same';
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin' ? 'same' : 'other';
  if (headers.origin === undefined) return 'none';
  return URL.canParse(headers.origin) && new URL(headers.origin).host === headers.host ? 'same' : 'other';
}

function refuse(): never {
  throw new HttpProblem(
    'forbidden',
    'In a browser only the pages of this service itself can change anything.',
    undefined,
    'request.same_origin',
  );
}
