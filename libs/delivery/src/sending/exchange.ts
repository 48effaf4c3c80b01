import type { Dispatcher } from 'undici';
import { Answer } from './answer.js';
import { ConnectFailure } from './connect-failure.js';
import { retryAfterMs } from './retry-after.js';
import type { SendFailure, Sent } from './sent.js';

type Headers = Parameters<NonNullable<Dispatcher.DispatchHandler['onResponseStart']>>[2];

export interface ExchangeOptions {
  readonly deadlineMs: number;
  readonly mostAnswerBytes: number;
  readonly signal: AbortSignal | undefined;
  readonly mayStart: (() => boolean) | undefined;
}

const JSON_TYPE = /^application\/(?:[\w.+-]+\+)?json\s*(?:;|$)/i;
/** Errors of undici that tell of a request that we should not have made, not of the network. */
const OUR_MISTAKES = ['UND_ERR_INVALID_ARG', 'UND_ERR_NOT_SUPPORTED'];

/**
 * One request and what comes back, as undici's handler. It is over at the first of: the end of the answer, more of it
 * than we read, an error, the deadline, or the caller's signal; whatever undici tells after that is ignored, and a
 * request that has not gone out by then never does.
 */
export class Exchange implements Dispatcher.DispatchHandler {
  readonly ended: Promise<Sent>;
  readonly #at = new Date();
  readonly #startedAt = performance.now();
  readonly #answer: Answer;
  readonly #timer: NodeJS.Timeout;
  readonly #deadlineAt: number;
  readonly #signal: AbortSignal | undefined;
  readonly #mayStart: (() => boolean) | undefined;
  readonly #onAbort = () => this.#giveUp(this.#signal?.reason as Error);
  #resolve!: (sent: Sent) => void;
  #reject!: (error: Error) => void;
  #over = false;
  #controller: Dispatcher.DispatchController | undefined;
  #status: number | null = null;
  #headers: Headers = {};

  constructor({ deadlineMs, mostAnswerBytes, signal, mayStart }: ExchangeOptions) {
    this.ended = new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
    this.#answer = new Answer(mostAnswerBytes);
    this.#timer = setTimeout(() => this.#breakOff('timeout'), deadlineMs);
    this.#deadlineAt = this.#startedAt + deadlineMs;
    this.#signal = signal;
    this.#mayStart = mayStart;
    signal?.addEventListener('abort', this.#onAbort);
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    // A process that was frozen comes here before its timers do.
    if (performance.now() >= this.#deadlineAt) this.#finish('timeout', undefined);
    else if (this.#mayStart?.() === false) this.#finish('called_off', undefined);
    // Thrown, it calls off this request alone; `abort` would take the connection from those that wait behind it.
    if (this.#over) throw new Error('the exchange is over');
    this.#controller = controller;
  }

  onResponseStart(_: Dispatcher.DispatchController, status: number, headers: Headers): void {
    // 1xx announce the answer and are none.
    if (this.#over || status < 200) return;
    this.#status = status;
    this.#headers = headers;
    if (!this.#isAcceptedJson()) this.#answer.onlyShown();
  }

  onResponseData(_: Dispatcher.DispatchController, part: Buffer): void {
    if (this.#over || this.#answer.add(part)) return;
    this.#finish(this.#failureByStatus(), undefined);
    this.#drop();
  }

  onResponseEnd(): void {
    this.#finish(this.#failureByStatus(), this.#acceptedJson());
  }

  onResponseError(_: Dispatcher.DispatchController, error: Error & { code?: string }): void {
    if (OUR_MISTAKES.includes(error.code ?? '')) this.#giveUp(error);
    else this.#breakOff(error instanceof ConnectFailure ? error.failure : 'reset');
  }

  /** A failure that the status tells already stays the same, however the body ends. */
  #breakOff(why: SendFailure): void {
    this.#finish(this.#failureByStatus() ?? why, undefined);
    this.#drop();
  }

  #giveUp(error: Error): void {
    if (this.#close()) this.#reject(error);
    this.#drop();
  }

  #finish(failure: SendFailure | null, json: unknown): void {
    if (!this.#close()) return;
    this.#resolve({
      at: this.#at,
      durationMs: Math.round(performance.now() - this.#startedAt),
      status: this.#status,
      failure,
      retryAfterMs: this.#isSuccess() ? null : retryAfterMs(this.#headers['retry-after'], new Date()),
      answer: this.#answer.shown(),
      json,
      gone: this.#status === 410,
    });
  }

  /** @returns false when it was over already */
  #close(): boolean {
    if (this.#over) return false;
    this.#over = true;
    clearTimeout(this.#timer);
    this.#signal?.removeEventListener('abort', this.#onAbort);
    return true;
  }

  /** Ends the connection too: what is still on it belongs to no other request. */
  #drop(): void {
    this.#controller?.abort(new Error('the exchange is over'));
  }

  /** Of an answer that came; null for a success, and while there is no status. */
  #failureByStatus(): 'redirect' | 'status' | null {
    if (this.#status === null || this.#isSuccess()) return null;
    return this.#status < 400 ? 'redirect' : 'status';
  }

  #isSuccess(): boolean {
    return this.#status !== null && this.#status < 300;
  }

  #acceptedJson(): unknown {
    return this.#isAcceptedJson() ? this.#answer.json() : undefined;
  }

  #isAcceptedJson(): boolean {
    const { 'content-type': type, 'content-encoding': encoding = 'identity' } = this.#headers;
    return this.#isSuccess() && encoding === 'identity' && JSON_TYPE.test(String(type));
  }
}
