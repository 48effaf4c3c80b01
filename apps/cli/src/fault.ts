/** Names of errors whose message was written for the person at the terminal. */
const FOR_PEOPLE = new Set([
  'BadEnvironment',
  'NotReady',
  'PostgresStartError',
  'Refusal',
  'NotFound',
  'BadInput',
  'UnfitToServe',
  'ServiceUnreachable',
]);

/** What to do about what PostgreSQL says, by its SQLSTATE. */
const ADVICE: Readonly<Record<string, string>> = {
  '28P01': 'Check the role and its password in DATABASE_URL, and in CAVEAT_ADMIN_URL where that is set.',
  '28000': 'Check the role in DATABASE_URL, and in CAVEAT_ADMIN_URL where that is set: the server does not let it in.',
  '3D000':
    'Check the name of the database. `npm run migrate` makes it, where CAVEAT_ADMIN_URL names a role that may, on a database that is there, such as postgres.',
  '42501':
    'The role of DATABASE_URL may not do that. Migrations are run by the owner of the tables: set CAVEAT_ADMIN_URL to the URL with that role for `npm run migrate`, and leave DATABASE_URL as it is.',
};

/** What to print for an error: its message where that says what to do, else all that is known of it. */
export function faultForPeople(error: unknown): string {
  if (!(error instanceof Error)) return `Caveat stopped: ${String(error)}`;
  if (FOR_PEOPLE.has(error.name)) return error.message;
  if (error.name === 'DatabaseUnavailable')
    return `${error.message} Is PostgreSQL running at the address of DATABASE_URL, and may this role connect? (${causeOf(error)})`;
  if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE')
    return `${error.message}. Another program listens there: set CAVEAT_PORT to another port, or to 0 for any free one.`;
  const advice = ADVICE[String((error as { code?: unknown }).code)];
  if (advice !== undefined) return `PostgreSQL says: ${error.message}. ${advice}`;
  return `Caveat stopped: ${error.stack ?? error.message}`;
}

/** Everything that keeps the service from starting, and how to mend it. It tells no value: some are secrets. */
export class UnfitToServe extends Error {
  override readonly name = 'UnfitToServe';

  constructor(title: string, faults: readonly string[]) {
    super(`${title}\n${faults.map((line) => `  ${line}`).join('\n')}`);
  }
}

/** An option of the command line that can't be used. */
export class BadInput extends Error {
  override readonly name = 'BadInput';
}

function causeOf({ cause }: Error): string {
  const { code, message } = (cause ?? {}) as { code?: unknown; message?: unknown };
  return [code, message].find((each) => typeof each === 'string') ?? 'no cause told';
}
