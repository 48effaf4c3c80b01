/** Names of errors whose message was written for the person at the terminal. */
const FOR_PEOPLE = new Set([
  'BadEnvironment',
  'NotReady',
  'PostgresStartError',
  'Refusal',
  'NotFound',
  'BadInput',
  'ServiceUnreachable',
]);

/** What to print for an error: its message where that says what to do, else all that is known of it. */
export function faultForPeople(error: unknown): string {
  if (!(error instanceof Error)) return `Caveat stopped: ${String(error)}`;
  if (FOR_PEOPLE.has(error.name)) return error.message;
  if (error.name === 'DatabaseUnavailable')
    return `${error.message} Is PostgreSQL running at the address of DATABASE_URL, and may this role connect? (${causeOf(error)})`;
  if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE')
    return `${error.message}. Another program listens there: set CAVEAT_PORT to another port, or to 0 for any free one.`;
  return `Caveat stopped: ${error.stack ?? error.message}`;
}

/** An option of the command line that can't be used. */
export class BadInput extends Error {
  override readonly name = 'BadInput';
}

function causeOf({ cause }: Error): string {
  const { code, message } = (cause ?? {}) as { code?: unknown; message?: unknown };
  return [code, message].find((each) => typeof each === 'string') ?? 'no cause told';
}
