import { HttpProblem, type ProblemName } from '../http/problem.js';

/** What can go wrong before anybody is known, by the rule that is told, with the problem that it is. */
const FAULTS = {
  'sign_in.no_provider': ['not-found', 'This service has no single sign-on. Sign in with e-mail and password.'],
  'sign_in.begin_again': ['forbidden', 'This sign-in was not begun in this browser, or too long ago. Begin again.'],
  'sign_in.provider_refused': ['forbidden', 'The provider of single sign-on did not vouch for you.'],
  'sign_in.provider_away': ['provider-away', 'The provider of single sign-on does not answer. Try again soon.'],
} as const satisfies Record<string, readonly [ProblemName, string]>;

/** Nobody was signed in, for a reason that lies with the browser or the provider. The cause is for the log alone. */
export class SignInFault extends HttpProblem {
  constructor(rule: keyof typeof FAULTS, cause?: unknown) {
    const [problem, detail] = FAULTS[rule];
    super(problem, detail, undefined, rule, { cause });
  }
}

/**
 * What went wrong in talking to the provider: it was away (no answer, too late, an error of its own), or what it said can't
 * be believed.
 */
export function providerFault(error: unknown): SignInFault {
  if (error instanceof SignInFault) return error;
  return new SignInFault(isAway(error) ? 'sign_in.provider_away' : 'sign_in.provider_refused', error);
}

/** What `fetch` says of a line that is not there or was cut; it says no more than that in its own words. */
const CUT = new Set(['fetch failed', 'terminated']);

function isAway(error: unknown): boolean {
  if (error instanceof Response) return error.status >= 500;
  if (typeof error !== 'object' || error === null) return false;
  const { name, message, status, cause } = error as { [Key in 'name' | 'message' | 'status' | 'cause']?: unknown };
  const isCut = name === 'TypeError' && CUT.has(String(message));
  return isCut || name === 'TimeoutError' || (typeof status === 'number' && status >= 500) || isAway(cause);
}

const WORD = /^[\w.-]{1,60}$/;

/** What the log may tell of a cause: what a library or a standard calls it. Tokens, claims and descriptions are personal. */
export function causeForLog(cause: unknown): Record<string, string> {
  if (!(cause instanceof Error)) return {};
  const { name, code, error } = cause as Error & { code?: unknown; error?: unknown };
  const words = { name, code, answered: error };
  return Object.fromEntries(
    Object.entries(words).filter((entry): entry is [string, string] => {
      const [, word] = entry;
      return typeof word === 'string' && WORD.test(word);
    }),
  );
}
