import type { FastifyReply, FastifyRequest } from 'fastify';
import type { CredentialHolder } from '#workflow/ports/credential-directory.js';
import type { Shares } from '#workflow/ports/shares.js';
import { HttpProblem } from '../http/problem.js';
import { addressKey } from './address-key.js';
import { Limit, type Spent } from './limit.js';

/** How many requests are answered in a minute; 0 for as many as come. */
export interface RequestLimitsOptions {
  /** With one credential. */
  readonly credential: number;
  /** From one address: to what anybody may call, and, counted apart, with a credential that is none. */
  readonly address: number;
}

export const DEFAULT_LIMITS: RequestLimitsOptions = { credential: 300_000, address: 600 };

const MINUTE = 60;

/** Which limit a request counts towards, and what its answer says of that. */
export class RequestLimits {
  private readonly credentials: Limit;
  private readonly addresses: Limit;
  private readonly failures: Limit;

  constructor(shares: Shares, { credential, address }: RequestLimitsOptions) {
    const limit = (name: string, allowed: number): Limit => new Limit({ name, allowed, perSeconds: MINUTE }, shares);
    this.credentials = limit('credential', credential);
    this.addresses = limit('address', address);
    this.failures = limit('failures', address);
  }

  /** Counts a request whose credential holds. @throws HttpProblem `too-many-requests` */
  known({ id }: CredentialHolder, reply: FastifyReply): void | Promise<void> {
    return spend(this.credentials, id, reply);
  }

  /** Counts a request that needs no credential, or leads nowhere. @throws HttpProblem `too-many-requests` */
  open(request: FastifyRequest, reply: FastifyReply): void | Promise<void> {
    if (request.url.startsWith('/v1/')) return spend(this.addresses, addressKey(request.ip), reply);
  }

  /**
   * Counts a request that is refused for its credential. Whoever has a good one is never held up by it, so that no
   * stranger at the same address can lock a colleague out. @throws what refused it, or HttpProblem `too-many-requests`
   */
  async refused(refusal: unknown, request: FastifyRequest, reply: FastifyReply): Promise<never> {
    const isNone = refusal instanceof HttpProblem && refusal.problem === 'unauthenticated';
    if (isNone) await spend(this.failures, addressKey(request.ip), reply);
    throw refusal;
  }
}

function spend(limit: Limit, key: string, reply: FastifyReply): void | Promise<void> {
  const { name, allowed, perSeconds } = limit.policy;
  if (allowed === 0) return;
  void reply.header('ratelimit-policy', `"${name}";q=${allowed};w=${perSeconds}`);
  const spent = limit.spend(key);
  if (spent instanceof Promise) return spent.then((each) => tell(each, limit, reply));
  tell(spent, limit, reply);
}

function tell(spent: Spent | null, { policy }: Limit, reply: FastifyReply): void {
  if (!spent) return;
  const seconds = Math.max(1, Math.ceil(spent.endsInMs / 1000));
  void reply.header('ratelimit', `"${policy.name}";r=${spent.left};t=${seconds}`);
  if (spent.ok) return;
  void reply.header('retry-after', seconds);
  throw new HttpProblem('too-many-requests', TOO_MANY[policy.name] ?? '');
}

const TOO_MANY: Readonly<Record<string, string>> = {
  credential: 'This credential has made all the requests that it may make in a minute. Try again after Retry-After.',
  address: 'Too many requests come from this address. Try again after Retry-After.',
  failures: 'Too many requests come from this address with a credential that is none. Try again after Retry-After.',
};
