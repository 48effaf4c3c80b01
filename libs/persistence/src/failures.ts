import { DatabaseUnavailable } from '#workflow/ports/unavailable.js';

/** SQLSTATEs after which the same work may succeed: serialization failure, deadlock. */
const AGAIN = new Set(['40001', '40P01']);

/** PostgreSQL is shutting down, starting up, out of connections, closed to them, or cut us off. */
const AWAY = /^(57P0[1-5]|53300|55000|08...)$/;

const LOST = /^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENOENT)$/;
const LOST_WORDS =
  /connection terminated|timeout exceeded when trying to connect|client was closed|not queryable|pool after calling end/i;

/** Whether the database ended the transaction for a reason that may not come again. */
export function mayBeTriedAgain(error: unknown): boolean {
  return AGAIN.has(codeOf(error));
}

/** The error as the use cases know it: a lost database by its name, anything else as it was. */
export function asKnown(error: unknown): unknown {
  const code = codeOf(error);
  const message = error instanceof Error ? error.message : '';
  if (AWAY.test(code) || LOST.test(code) || LOST_WORDS.test(message))
    return new DatabaseUnavailable('The database cannot be reached.', { cause: error });
  return error;
}

function codeOf(error: unknown): string {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' ? code : '';
}
