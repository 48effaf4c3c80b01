/** @import { Problem } from '#contracts/problem.js' */

const PATIENCE_MS = 20_000;
/** What stands in front of the service says so where the service is not there. */
const AWAY = new Set([502, 503, 504]);

/** The service did not do it, and says why. */
export class Refused extends Error {
  /** @param {Problem} problem */
  constructor(problem) {
    super(problem.detail);
    this.problem = problem;
  }

  /** Whether there is no session any more, rather than a password that is wrong. */
  get isSignedOut() {
    return this.problem.status === 401 && this.problem.rule === undefined;
  }
}

/** Nobody knows whether it was done: there was no answer. */
export class Unreachable extends Error {
  constructor() {
    super('Caveat can’t be reached. What you typed is still here: look to your connection, and try again.');
  }
}

/**
 * Calls the API as whoever the cookie stands for.
 * @param {'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'} method
 * @param {string} path
 * @param {object} [body]
 * @returns {Promise<any>} what it answers; undefined where that has no body
 * @throws {Refused | Unreachable}
 */
export async function call(method, path, body) {
  const answer = await send(method, path, body);
  if (answer.ok) return answer.status === 204 ? undefined : read(answer);
  const isProblem = answer.headers.get('content-type')?.startsWith('application/problem+json') ?? false;
  if (!isProblem && AWAY.has(answer.status)) throw new Unreachable();
  const detail = `Caveat answered ${answer.status}, and did not say why.`;
  const problem = isProblem ? await read(answer) : { type: '', title: detail, status: answer.status, detail };
  throw new Refused(problem);
}

/**
 * @param {string} method
 * @param {string} path
 * @param {object} [body]
 */
async function send(method, path, body) {
  try {
    return await fetch(path, {
      method,
      credentials: 'same-origin',
      cache: 'no-store',
      signal: AbortSignal.timeout(PATIENCE_MS),
      ...(body && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    });
  } catch {
    throw new Unreachable();
  }
}

/** @param {Response} answer */
async function read(answer) {
  try {
    const text = await answer.text();
    return text === '' ? undefined : JSON.parse(text);
  } catch {
    throw new Unreachable();
  }
}
