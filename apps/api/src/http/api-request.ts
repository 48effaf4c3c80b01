import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Caller } from '#workflow/caller.js';
import type { CredentialHolder } from '#workflow/ports/credential-directory.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who calls; null on the open routes. */
    caller: Caller | null;
    /** The credential that the request was made with, and whose it is; null on the open routes. */
    holder: CredentialHolder | null;
  }
}

export type ApiRequest = FastifyRequest;
export type ApiReply = FastifyReply;

/** @throws Error where a route that needs a caller was declared open */
export function callerOf({ caller }: ApiRequest): Caller {
  if (!caller) throw new Error('a route that needs a caller is open to everybody');
  return caller;
}

/** @throws Error where a route that needs a caller was declared open */
export function holderOf({ holder }: ApiRequest): CredentialHolder {
  if (!holder) throw new Error('a route that needs a caller is open to everybody');
  return holder;
}
