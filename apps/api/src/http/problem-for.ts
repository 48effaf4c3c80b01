import type { Problem } from '#contracts/problem.js';
import { ChooseNewsroom, NotFound, StaleVersion, TooManyTries } from '#workflow/errors.js';
import { InvalidCursor } from '#workflow/ports/readers.js';
import { DatabaseUnavailable } from '#workflow/ports/unavailable.js';
import { HttpProblem, problemOf, type ProblemName } from './problem.js';

/** The refusal of a rule, by its form: the domain itself is not for controllers to import. */
interface Refusal extends Error {
  readonly rule: string;
  readonly kind: 'unauthenticated' | 'forbidden' | 'conflict' | 'unprocessable';
  readonly pointer?: string;
}

/**
 * The problem document for what was thrown.
 * @returns null for what nobody has foreseen: a fault of the service
 */
export function problemFor(error: unknown): Problem | null {
  if (error instanceof HttpProblem)
    return problemOf(error.problem, error.message, {
      ...(error.rule !== undefined && { rule: error.rule }),
      ...(error.errors && { errors: error.errors }),
    });
  if (error instanceof ChooseNewsroom)
    return problemOf(error.kind, error.message, { rule: error.rule, newsrooms: error.newsrooms });
  if (error instanceof TooManyTries) return problemOf('too-many-requests', error.message, { rule: error.rule });
  if (isRefusal(error)) return problemOf(error.kind, error.message, { rule: error.rule, ...faultAt(error) });
  if (error instanceof NotFound) return problemOf('not-found', error.message, faultAt(error));
  if (error instanceof StaleVersion)
    return problemOf('stale-version', error.message, { currentVersion: error.currentVersion });
  if (error instanceof InvalidCursor)
    return problemOf(
      'invalid-cursor',
      'Send a cursor as a page of this list gave it, with the same other parameters.',
      {
        errors: [{ pointer: '', parameter: 'cursor', detail: 'This list has not given out such a cursor.' }],
      },
    );
  if (error instanceof DatabaseUnavailable)
    return problemOf('unavailable', 'The database cannot be reached. Nothing was changed; try again.');
  return problemOfServer(error);
}

function isRefusal(error: unknown): error is Refusal {
  return error instanceof Error && error.name === 'Refusal' && 'rule' in error && 'kind' in error;
}

function faultAt({ pointer, message }: { pointer?: string | undefined; message: string }): Pick<Problem, 'errors'> {
  return pointer === undefined ? {} : { errors: [{ pointer, detail: message }] };
}

const BY_STATUS: Readonly<Record<number, readonly [ProblemName, string]>> = {
  404: ['not-found', 'There is no such route.'],
  413: ['too-large', 'A body may have 256 KiB at most.'],
  415: ['unsupported-media-type', 'Send the body as application/json.'],
};

/** What Fastify and Nest refuse by themselves, by its status. */
function problemOfServer(error: unknown): Problem | null {
  if (typeof error !== 'object' || error === null) return null;
  const { statusCode } = error as { statusCode?: unknown };
  const status =
    'getStatus' in error && typeof error.getStatus === 'function' ? (error.getStatus() as number) : statusCode;
  if (typeof status !== 'number' || status < 400 || status >= 500) return null;
  const [name, detail] = BY_STATUS[status] ?? ['malformed-request', 'The request can’t be read.'];
  return problemOf(name, detail);
}
