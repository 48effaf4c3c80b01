import { createHash } from 'node:crypto';
import { HttpProblem } from './problem.js';

/** The key that a client sent, and a digest by which the same request is known again. */
export interface KeyedRequest {
  readonly key: string;
  readonly sha256: Uint8Array;
}

const PRINTABLE = /^[\x20-\x7e]{1,255}$/;

/**
 * Reads Idempotency-Key. The digest is over method, address and the body in one fixed form: a client that tries again
 * may write the fields of its body in another order.
 * @throws HttpProblem `malformed-header`
 */
export function readIdempotencyKey(
  header: string | string[] | undefined,
  { method, url, body }: { method: string; url: string; body: unknown },
): KeyedRequest | undefined {
  if (header === undefined) return undefined;
  if (typeof header !== 'string' || !PRINTABLE.test(header))
    throw new HttpProblem('malformed-header', 'Idempotency-Key must have 1 to 255 printable ASCII characters.', [
      { pointer: '', parameter: 'Idempotency-Key', detail: '1 to 255 printable ASCII characters are wanted.' },
    ]);
  const sha256 = createHash('sha256')
    .update(`${method} ${url}\n${canonical(body)}`)
    .digest();
  return { key: header, sha256 };
}

/** The value as JSON with the fields of every object in order. */
function canonical(value: unknown): string {
  return (
    JSON.stringify(value, (_, each: unknown) =>
      typeof each === 'object' && each !== null && !Array.isArray(each)
        ? Object.fromEntries(Object.entries(each).sort(([one], [other]) => (one < other ? -1 : 1)))
        : each,
    ) ?? ''
  );
}
