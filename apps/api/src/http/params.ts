import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Caller } from '#workflow/caller.js';
import { callerOf, type ApiRequest } from './api-request.js';
import { readIdempotencyKey, type KeyedRequest } from './idempotency.js';
import { readIfMatch, type NamedVersions } from './if-match.js';
import { HttpProblem } from './problem.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

// The factories are exported for the API's document, which tells from them what a route takes.

const callerFrom = (_: unknown, context: ExecutionContext): Caller => callerOf(requestOf(context));

/** An id in the path. What is no id can't be the id of anything. */
export const idFrom = (name: string, context: ExecutionContext): string => {
  const id = (requestOf(context).params as Record<string, string>)[name] ?? '';
  if (!UUID.test(id)) throw new HttpProblem('not-found', 'There is nothing of this id: it is none.');
  return id.toLowerCase();
};

/** The versions in If-Match. A person's client has to send it: it must say what its user has seen. */
export const requiredMatchFrom = (_: unknown, context: ExecutionContext): NamedVersions => {
  const named = optionalMatchFrom(_, context);
  if (named === null && !callerOf(requestOf(context)).machine)
    throw new HttpProblem(
      'version-required',
      'Send the ETag of the claim that you saw as If-Match, so that nobody changes what somebody else has just changed.',
    );
  return named;
};

export const optionalMatchFrom = (_: unknown, context: ExecutionContext): NamedVersions =>
  readIfMatch(requestOf(context).headers['if-match']);

export const idempotencyFrom = (_: unknown, context: ExecutionContext): KeyedRequest | undefined => {
  const request = requestOf(context);
  return readIdempotencyKey(request.headers['idempotency-key'], request);
};

export const Calling = createParamDecorator(callerFrom);
export const Id = createParamDecorator(idFrom);
export const RequiredMatch = createParamDecorator(requiredMatchFrom);
export const OptionalMatch = createParamDecorator(optionalMatchFrom);
export const Idempotency = createParamDecorator(idempotencyFrom);

function requestOf(context: ExecutionContext): ApiRequest {
  return context.switchToHttp().getRequest<ApiRequest>();
}
