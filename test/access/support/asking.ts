import { Agent, request } from 'undici';

/** A request as it goes out. */
export interface Asking {
  readonly method: string;
  /** With the query. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | undefined;
}

/** What came back. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly type: string;
  readonly text: string;
}

const dispatcher = new Agent({ keepAliveTimeout: 1_000, pipelining: 1 });

/** Closes the connections that are kept for further requests. */
export async function endAsking(): Promise<void> {
  await dispatcher.close();
}

const LIMIT_MS = 30_000;

/** @throws where no answer has ended within half a minute */
export async function ask(url: string, { method, path, headers, body }: Asking): Promise<Answer> {
  const answer = await request(url + path, {
    ...{ method: method as 'GET', headers: { ...headers }, dispatcher, signal: AbortSignal.timeout(LIMIT_MS) },
    ...(body !== undefined && { body }),
  });
  const text = await answer.body.text();
  return { status: answer.statusCode, headers: answer.headers, type: String(answer.headers['content-type']), text };
}

/** The value of an answer in JSON; undefined for any other. */
export function jsonOf({ type, text }: Answer): unknown {
  return /^application\/(problem\+)?json\b/.test(type) ? JSON.parse(text) : undefined;
}

/** The answer as one text, headers and all, for whoever looks for what must not be in it. */
export function wholeOf({ headers, text }: Answer): string {
  return `${JSON.stringify(headers)}\n${text}`;
}
