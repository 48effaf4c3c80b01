import type { Problem } from '#contracts/problem.js';
import { ServiceUnreachable } from './refusal.js';

/** A call of the API. */
export interface Call {
  readonly method: 'GET' | 'POST';
  /** Below `/v1`, beginning with a slash. */
  readonly path: string;
  readonly key: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** What the service has answered. `body` is undefined where it is not JSON. */
export interface Answer {
  readonly status: number;
  readonly body: unknown;
  readonly etag: string | undefined;
}

/** One try and its end: an answer to hand on, or why it should be tried again and when at the earliest. */
export type Try = { readonly answer: Answer } | { readonly again: string; readonly notBefore: number };

/**
 * Makes a call once.
 *
 * @param milliseconds how long to wait for the whole answer
 * @throws {ServiceUnreachable} for a fault that no waiting mends; the signal's reason when that ends the call
 */
export async function tryOnce(url: string, call: Call, milliseconds: number, signal?: AbortSignal): Promise<Try> {
  const timeout = AbortSignal.timeout(milliseconds);
  try {
    const response = await fetch(addressOf(url, call), {
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
      throw new ServiceUnreachable(`${call.method} ${addressOf(url, call)}: ${fault}`);
    }
    return { again: fault, notBefore: 0 };
  }
}

export function addressOf(url: string, call: Call): string {
  return `${url.replace(/\/+$/, '')}/v1${call.path}`;
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
  if (status === 409 && (body as Partial<Problem> | undefined)?.rule === 'idempotency.in_flight')
    return 'still at work on it';
  return undefined;
}

/** @returns milliseconds; 0 where the header gives none that counts seconds */
function retryAfter(header: string | null): number {
  return header !== null && /^\d+$/.test(header) ? Number(header) * 1000 : 0;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
