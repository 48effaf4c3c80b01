import type { Asking } from './asking.js';
import type { Operation } from './document.js';

/** What a request is made of, where it is to be otherwise than the operation says. */
export interface Parts {
  readonly ids: readonly string[];
  readonly body?: unknown;
  /** Sent as it is, in place of the body. */
  readonly raw?: string;
  readonly query?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly idempotencyKey?: string;
}

/** A request for an operation with all that the operation needs. An `If-Match` is met by whatever there is. */
export function requestFor(operation: Operation, parts: Parts): Asking {
  const { ids, body, raw = body === undefined ? undefined : JSON.stringify(body), query, idempotencyKey } = parts;
  const takes = (name: string) => operation.parameters.some((each) => each.in === 'header' && each.name === name);
  const path = operation.ids.reduce((at, name, index) => at.replace(`{${name}}`, ids[index] ?? ''), operation.path);
  return {
    method: operation.method,
    path: query === undefined ? path : `${path}?${query}`,
    headers: {
      ...(raw !== undefined && { 'content-type': 'application/json' }),
      ...(takes('If-Match') && { 'if-match': '*' }),
      ...(takes('Idempotency-Key') && idempotencyKey !== undefined && { 'idempotency-key': idempotencyKey }),
      ...parts.headers,
    },
    body: raw,
  };
}
