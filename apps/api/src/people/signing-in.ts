import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { NewSession, SignedIn } from '#workflow/people/people.js';
import { holderOf, type ApiRequest } from '../http/api-request.js';
import { mintToken } from '../token.js';

/** Who is signed in. @throws Error where the table of access lets an API key in */
function signedIn(request: ApiRequest): SignedIn {
  const { id: sessionId, via, personId, newsroomId, memberId } = holderOf(request);
  if (via !== 'session' || personId === null) throw new Error('a route of one’s own account is open to API keys');
  return { sessionId, personId, newsroomId, memberId };
}

export const InSession = createParamDecorator((_: unknown, context: ExecutionContext) =>
  signedIn(context.switchToHttp().getRequest<ApiRequest>()),
);

/** A session for the browser that asks, and the token that it is to send from now on. */
export function sessionFor(request: ApiRequest, id: string): { token: string; session: NewSession } {
  const { token, secretSha256 } = mintToken('cvs', id);
  return { token, session: { id, secretSha256, agent: request.headers['user-agent'] ?? '' } };
}
