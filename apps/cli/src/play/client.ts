import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Problem } from '#contracts/problem.js';
import { Refusal, ServiceUnreachable } from './refusal.js';
import type { Answer, Call } from './try-once.js';
import { addressOf, tryOnce } from './try-once.js';

/** How a client behaves while the service is away: killed, starting, or too busy. */
export interface Patience {
  /** Milliseconds for which a call is tried again before it is given up. */
  readonly milliseconds: number;
  /** Ends every call and every wait. */
  readonly signal?: AbortSignal | undefined;
  /** Told why a call has to be tried again, each time. */
  readonly onRetry?: ((reason: string) => void) | undefined;
}

/** What has been read, with the ETag that a change of it must name. */
export interface Read<T> {
  readonly body: T;
  readonly etag: string | undefined;
}

const FIRST_WAIT = 50;
const LONGEST_WAIT = 1_000;
const SHORTEST_TRY = 1_000;
const LONGEST_TRY = 30_000;
const CHANGE_TRIES = 8;

/**
 * The HTTP API as the player uses it. A call outlives the service's being killed and started again: it is tried again
 * with the same Idempotency-Key until it is answered, so that it takes effect once.
 */
export class Client {
  constructor(
    /** The service's address, with or without a closing slash, without `/v1`. */
    readonly url: string,
    private readonly patience: Patience,
  ) {}

  /**
   * @param path below `/v1`, beginning with a slash
   * @param key the API key to call with
   * @param locale the language of the texts in the answer (BCP 47)
   * @throws {Refusal} when the service says no; {ServiceUnreachable} when it does not answer within the patience
   */
  async get<T>(path: string, key: string, locale?: string): Promise<Read<T>> {
    const headers: Record<string, string> = locale === undefined ? {} : { 'accept-language': locale };
    const { body, etag } = await this.answer({ method: 'GET', path, key, headers });
    return { body: body as T, etag };
  }

  /** Creates something. Throws as `get` does. */
  async post<T>(path: string, key: string, body: object): Promise<T> {
    const headers = { 'idempotency-key': randomUUID() };
    return (await this.answer({ method: 'POST', path, key, headers, body: JSON.stringify(body) })).body as T;
  }

  /**
   * Posts a change of a claim under the claim's current version, and again under the next when jobs or other people have
   * changed the claim in between. Throws as `get` does.
   *
   * @param path below the claim's own path, beginning with a slash
   */
  async change<T>(claimId: string, path: string, key: string, body: object): Promise<T> {
    const idempotencyKey = randomUUID();
    for (let tries = 1; ; tries++) {
      const { etag } = await this.get(`/claims/${claimId}`, key);
      const headers: Record<string, string> = { 'idempotency-key': idempotencyKey };
      if (etag !== undefined) headers['if-match'] = etag;
      try {
        const call = {
          method: 'POST',
          path: `/claims/${claimId}${path}`,
          key,
          headers,
          body: JSON.stringify(body),
        } as const;
        return (await this.answer(call)).body as T;
      } catch (error) {
        if (!(error instanceof Refusal && error.status === 412 && tries < CHANGE_TRIES)) throw error;
      }
    }
  }

  private async answer(call: Call): Promise<Answer> {
    const { milliseconds, signal, onRetry } = this.patience;
    const deadline = Date.now() + milliseconds;
    for (let wait = FIRST_WAIT; ; wait = Math.min(wait * 2, LONGEST_WAIT)) {
      const tried = await tryOnce(
        this.url,
        call,
        Math.max(SHORTEST_TRY, Math.min(LONGEST_TRY, deadline - Date.now())),
        signal,
      );
      if ('answer' in tried) return settled(tried.answer);
      const left = deadline - Date.now();
      if (left <= 0) {
        throw new ServiceUnreachable(
          `${call.method} ${addressOf(this.url, call)}: ${tried.again}, for ${milliseconds / 1000} s`,
        );
      }
      onRetry?.(tried.again);
      await sleep(Math.min(Math.max(wait, tried.notBefore), left), undefined, signal ? { signal } : {});
    }
  }
}

function settled(answer: Answer): Answer {
  if (answer.status >= 400) throw new Refusal(answer.status, problemIn(answer.body));
  if (answer.status !== 204 && (typeof answer.body !== 'object' || answer.body === null)) {
    throw new ServiceUnreachable(`answered ${answer.status} without JSON: is this Caveat's address?`);
  }
  return answer;
}

function problemIn(body: unknown): Partial<Problem> {
  return typeof body === 'object' && body !== null ? body : {};
}
