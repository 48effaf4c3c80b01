import type { Fault, Problem } from '#contracts/problem.js';

/** The problem types, by the last part of their `type`. */
export const PROBLEMS = {
  'malformed-request': { status: 400, title: 'The request is malformed' },
  'malformed-json': { status: 400, title: 'The body is no JSON' },
  'malformed-header': { status: 400, title: 'A header is malformed' },
  'invalid-cursor': { status: 400, title: 'The cursor is none of this list' },
  unauthenticated: { status: 401, title: 'Sign in, or send an API key' },
  forbidden: { status: 403, title: 'A rule does not let this member do it' },
  'not-found': { status: 404, title: 'There is no such thing' },
  'method-not-allowed': { status: 405, title: 'The path does not take this method' },
  'too-slow': { status: 408, title: 'The request took too long' },
  conflict: { status: 409, title: 'A rule does not let it be done as things stand' },
  'stale-version': { status: 412, title: 'The claim has moved on' },
  'too-large': { status: 413, title: 'The body is too large' },
  'unsupported-media-type': { status: 415, title: 'The body must be JSON' },
  'invalid-input': { status: 422, title: 'What was sent is not right' },
  unprocessable: { status: 422, title: 'A rule never lets this be done' },
  'version-required': { status: 428, title: 'Say which version you saw' },
  'too-many-requests': { status: 429, title: 'Too many requests' },
  'headers-too-large': { status: 431, title: 'The headers are too large' },
  internal: { status: 500, title: 'The service has failed' },
  unavailable: { status: 503, title: 'The database cannot be reached' },
  'provider-away': { status: 503, title: 'The provider of single sign-on does not answer' },
} as const satisfies Record<string, { status: number; title: string }>;

export type ProblemName = keyof typeof PROBLEMS;

/** What a problem document says beyond its type. */
export type ProblemDetails = Pick<Problem, 'instance' | 'rule' | 'currentVersion' | 'newsrooms' | 'errors'>;

/** The problem document of a type (RFC 9457). `detail` is a sentence for people. */
export function problemOf(name: ProblemName, detail: string, more: ProblemDetails = {}): Problem {
  const { status, title } = PROBLEMS[name];
  return { type: `urn:caveat:problem:${name}`, title, status, detail, ...more };
}

/** Thrown where a call can't be done for a reason that lies in HTTP, before any use case is asked. */
export class HttpProblem extends Error {
  override readonly name = 'HttpProblem';

  constructor(
    readonly problem: ProblemName,
    detail: string,
    readonly errors?: readonly Fault[],
    /** The name of the rule, where it is a rule of HTTP's side that refuses. */
    readonly rule?: string,
    options?: ErrorOptions,
  ) {
    super(detail, options);
  }
}
