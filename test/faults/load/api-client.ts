import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';

export interface Answer {
  readonly status: number;
  readonly body: Record<string, unknown>;
}

const TRY_MS = 10_000;
const AGAIN_MS = 100;
const PATIENCE_MS = 90_000;

/**
 * The API as a careful client uses it: whatever gets no answer, or one that asks to come back, is asked again with the
 * same Idempotency-Key until it is answered.
 */
export class ApiClient {
  /** Answers of 500 and more that did not ask to come back: none of them is ever right. */
  readonly wrong: string[] = [];

  constructor(
    private readonly url: string,
    private readonly key: string,
  ) {}

  /** @param path below `/v1` */
  async call(method: string, path: string, body?: object, keyed = true): Promise<Answer> {
    const idempotencyKey = randomUUID();
    const headers = {
      authorization: `Bearer ${this.key}`,
      ...(body && { 'content-type': 'application/json' }),
      ...(keyed && method === 'POST' && { 'idempotency-key': idempotencyKey }),
    };
    for (const end = Date.now() + PATIENCE_MS; ; await pause(AGAIN_MS)) {
      const answer = await this.once(method, path, headers, body);
      if (answer && answer.status < 500 && answer.body['rule'] !== 'idempotency.in_flight') return answer;
      if (answer && answer.status !== 503) this.wrong.push(`${method} ${path}: ${answer.status}`);
      if (Date.now() > end)
        throw new Error(`${method} ${path} was never answered (last: ${answer?.status ?? 'nothing'})`);
    }
  }

  private async once(
    method: string,
    path: string,
    headers: Record<string, string>,
    body: object | undefined,
  ): Promise<Answer | undefined> {
    try {
      const signal = AbortSignal.timeout(TRY_MS);
      const response = await fetch(`${this.url}/v1${path}`, {
        ...{ method, headers, signal },
        ...(body && { body: JSON.stringify(body) }),
      });
      const text = await response.text();
      return { status: response.status, body: (text === '' ? {} : JSON.parse(text)) as Record<string, unknown> };
    } catch {
      return undefined;
    }
  }
}

/** The answer's body. @throws for an answer that refuses */
export function accepted({ status, body }: Answer): Record<string, unknown> {
  if (status >= 300) throw new Error(`refused with ${status}: ${JSON.stringify(body)}`);
  return body;
}
