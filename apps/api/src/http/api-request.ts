import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Caller } from '#workflow/caller.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who calls, by the API key; null on the open routes. */
    caller: Caller | null;
    /** The API key that the request was made with; null on the open routes. */
    keyId: string | null;
  }
}

export type ApiRequest = FastifyRequest;
export type ApiReply = FastifyReply;

/** @throws Error where a route that needs a caller was declared open */
export function callerOf({ caller }: ApiRequest): Caller {
  if (!caller) throw new Error('a route that needs a caller is open to everybody');
  return caller;
}
