import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Problem } from './refusal.js';
import { Refusal, ServiceUnreachable } from './refusal.js';

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

interface Call {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly key: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

interface Answer {
  readonly status: number;
  readonly body: unknown;
  readonly etag: string | undefined;
}

/** One try and its end: an answer to hand on, or why it should be tried again and when at the earliest. */
type Try = { readonly answer: Answer } | { readonly again: string; readonly notBefore: number };

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
      const tried = await this.try(call, Math.max(SHORTEST_TRY, Math.min(LONGEST_TRY, deadline - Date.now())));
      if ('answer' in tried) return settled(tried.answer);
      const left = deadline - Date.now();
      if (left <= 0) {
        throw new ServiceUnreachable(
          `${call.method} ${this.address(call)}: ${tried.again}, for ${milliseconds / 1000} s`,
        );
      }
      onRetry?.(tried.again);
      await sleep(Math.min(Math.max(wait, tried.notBefore), left), undefined, signal ? { signal } : {});
    }
  }

  private async try(call: Call, milliseconds: number): Promise<Try> {
    const { signal } = this.patience;
    const timeout = AbortSignal.timeout(milliseconds);
    try {
      const response = await fetch(this.address(call), {
        method: call.method,
        headers: {
          accept: 'application/json, application/problem+json',
          authorization: `Bearer ${call.key}`,
          ...(call.body === undefined ? {} : { 'content-type': 'application/json' }),
          ...call.headers,
        },
        body: call.body ?? null,
        redirect: 'error',
        signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
      });
      const answer = {
        status: response.status,
        body: parsed(await response.text()),
        etag: response.headers.get('etag') ?? undefined,
      };
      const again = worthAnotherTry(answer);
      return again === undefined ? { answer } : { again, notBefore: retryAfter(response.headers.get('retry-after')) };
    } catch (error) {
      signal?.throwIfAborted();
      if (timeout.aborted) return { again: `no answer within ${milliseconds / 1000} s`, notBefore: 0 };
      const { code, message } = networkFault(error);
      const fault = code ?? message;
      if (code === undefined || HOPELESS.has(code)) {
        throw new ServiceUnreachable(`${call.method} ${this.address(call)}: ${fault}`);
      }
      return { again: fault, notBefore: 0 };
    }
  }

  private address(call: Call): string {
    return `${this.url.replace(/\/+$/, '')}/v1${call.path}`;
  }
}

/** Faults of the network that no waiting mends: there is no such host, or it does not speak HTTP. */
const HOPELESS: ReadonlySet<string> = new Set(['ENOTFOUND', 'ERR_INVALID_URL', 'HPE_INVALID_CONSTANT']);

function networkFault(error: unknown): { code: string | undefined; message: string } {
  const cause = (error as { cause?: unknown }).cause ?? error;
  const { code, message } = cause as { code?: unknown; message?: unknown };
  return { code: typeof code === 'string' ? code : undefined, message: String(message) };
}

function worthAnotherTry({ status, body }: Answer): string | undefined {
  if (status === 429 || status === 502 || status === 503 || status === 504) return `answered ${status}`;
  if (status === 409 && (body as Problem | undefined)?.rule === 'idempotency.in_flight') return 'still at work on it';
  return undefined;
}

/** @returns milliseconds; 0 where the header gives none that counts seconds */
function retryAfter(header: string | null): number {
  return header !== null && /^\d+$/.test(header) ? Number(header) * 1000 : 0;
}

function settled(answer: Answer): Answer {
  if (answer.status >= 400) throw new Refusal(answer.status, problemIn(answer.body));
  if (answer.status !== 204 && (typeof answer.body !== 'object' || answer.body === null)) {
    throw new ServiceUnreachable(`answered ${answer.status} without JSON: is this Caveat's address?`);
  }
  return answer;
}

function problemIn(body: unknown): Problem {
  return typeof body === 'object' && body !== null ? body : {};
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
