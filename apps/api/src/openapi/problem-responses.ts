import type { Problem } from '#contracts/problem.js';
import { problemOf, PROBLEMS, type ProblemName } from '../http/problem.js';
import { LIMIT_HEADERS } from './limit-headers.js';
import type { Route } from './routes.js';
import type { Json } from './schemas.js';

interface ResponseNotes {
  readonly component: string;
  readonly description: string;
  readonly examples: readonly Problem[];
  readonly headers?: Json;
}

const header = (description: string, schema: Json) => ({ description, schema });

/** What the document says of each status that a problem has, with documents as the service writes them. */
const BY_STATUS: Readonly<Record<number, ResponseNotes>> = {
  400: {
    component: 'Malformed',
    description: 'The request can’t be read: a body that is no JSON, a header or a cursor that is none.',
    examples: [
      problemOf('malformed-json', 'The body is empty.', { errors: [{ pointer: '', detail: 'The body is empty.' }] }),
      problemOf('invalid-cursor', 'Send a cursor as a page of this list gave it, with the same other parameters.', {
        errors: [{ pointer: '', parameter: 'cursor', detail: 'This list has not given out such a cursor.' }],
      }),
    ],
  },
  401: {
    component: 'Unauthenticated',
    description: 'There is neither an API key nor a session, or it counts no more.',
    examples: [
      problemOf('unauthenticated', 'Sign in, or send an API key of this service as "Authorization: Bearer cvt_…".'),
    ],
    headers: { 'WWW-Authenticate': header('How to authenticate.', { type: 'string' }) },
  },
  403: {
    component: 'Forbidden',
    description: 'A rule does not let this member do it.',
    examples: [
      problemOf('forbidden', 'A hold is placed and lifted by an editor, a lead or an admin.', {
        rule: 'hold.by_editor',
      }),
    ],
  },
  404: {
    component: 'NotFound',
    description: 'There is nothing of this id in the newsroom. What belongs to another newsroom is not found either.',
    examples: [
      problemOf('not-found', 'There is no claim 01939b2e-5c00-7a10-8000-0000000000ff in this newsroom.', {
        errors: [
          {
            pointer: '/evidence/0/claimId',
            detail: 'There is no claim 01939b2e-5c00-7a10-8000-0000000000ff in this newsroom.',
          },
        ],
      }),
    ],
  },
  409: {
    component: 'Conflict',
    description: 'A rule does not let it be done as things stand.',
    examples: [
      problemOf('conflict', 'Whoever submitted a verification cannot sign it off.', {
        rule: 'sign_off.by_someone_else',
      }),
    ],
  },
  412: {
    component: 'StaleVersion',
    description: 'The claim has moved on since the version in `If-Match`.',
    examples: [
      problemOf('stale-version', 'The claim is at version 8 now. Read it again, and decide on what it says.', {
        currentVersion: 8,
      }),
    ],
    headers: { ETag: header('The version that the claim has now.', { type: 'string', examples: ['"8"'] }) },
  },
  413: {
    component: 'TooLarge',
    description: 'The body is larger than 256 KiB.',
    examples: [problemOf('too-large', 'A body may have 256 KiB at most.')],
  },
  415: {
    component: 'UnsupportedMediaType',
    description: 'The body is not `application/json`.',
    examples: [problemOf('unsupported-media-type', 'Send the body as application/json.')],
  },
  422: {
    component: 'Unprocessable',
    description: 'What was sent is not right, each fault with its place; or a rule never lets this be done.',
    examples: [
      problemOf('invalid-input', 'The body has faults.', {
        errors: [
          { pointer: '/statement', detail: 'This has more than 2000 characters.' },
          { pointer: '/sourceId', detail: 'This is missing: a UUID is wanted.' },
        ],
      }),
      problemOf('invalid-input', 'The query has a fault.', {
        errors: [{ pointer: '', parameter: 'limit', detail: 'A whole number from 1 to 200 is wanted.' }],
      }),
      problemOf('unprocessable', 'A report cannot be derived from itself.', {
        rule: 'derivation.from_itself',
        errors: [{ pointer: '/from/0', detail: 'A report cannot be derived from itself.' }],
      }),
    ],
  },
  428: {
    component: 'VersionRequired',
    description: "A person's client has to send `If-Match`.",
    examples: [
      problemOf(
        'version-required',
        'Send the ETag of the claim that you saw as If-Match, so that nobody changes what somebody else has just changed.',
      ),
    ],
  },
  429: {
    component: 'TooManyRequests',
    description: 'More was asked than a limit allows, which `RateLimit-Policy` names.',
    examples: [
      problemOf(
        'too-many-requests',
        'This credential has made all the requests that it may make in a minute. Try again after Retry-After.',
      ),
    ],
    headers: {
      'Retry-After': header('Seconds to wait before trying again.', { type: 'integer' }),
      ...LIMIT_HEADERS,
    },
  },
  500: {
    component: 'Failed',
    description: 'The service has failed. Its log tells more under `instance`.',
    examples: [
      problemOf('internal', 'The service has failed. Its log has more under urn:uuid:6f1c….', {
        instance: 'urn:uuid:6f1c2f0e-8a53-4f0e-9a0b-0f6a3c1f7f11',
      }),
    ],
  },
  503: {
    component: 'Unavailable',
    description: 'The database cannot be reached. Nothing was changed.',
    examples: [problemOf('unavailable', 'The database cannot be reached. Nothing was changed; try again.')],
    headers: { 'Retry-After': header('Seconds to wait before trying again.', { type: 'integer' }) },
  },
};

/** The responses of the document's components. */
export function problemComponents(): Record<string, Json> {
  return Object.fromEntries(
    Object.values(BY_STATUS).map(({ component, description, examples, headers }) => [
      component,
      {
        description,
        ...(headers && { headers }),
        content: {
          'application/problem+json': {
            schema: { $ref: '#/components/schemas/Problem' },
            examples: Object.fromEntries(examples.map((value, index) => [`example${index + 1}`, { value }])),
          },
        },
      },
    ]),
  );
}

/** The problems that a route can have, by status. */
export function problemsOf(route: Route): Record<string, Json> {
  const names = new Set<ProblemName>(route.notes.problems);
  const add = (when: boolean, ...those: ProblemName[]) => those.forEach((name) => when && names.add(name));
  const changes = route.method !== 'get';
  add(route.access.roles !== 'anyone', 'unauthenticated', 'forbidden', 'internal', 'unavailable');
  add(route.path.startsWith('/v1/'), 'too-many-requests');
  // An id in the path can be no text at all, such as %ff.
  add(changes || route.query !== undefined || route.ids.length > 0, 'malformed-request');
  add(route.ids.length > 0 || (changes && route.body !== undefined), 'not-found');
  add(route.body !== undefined, 'too-large', 'unsupported-media-type', 'invalid-input');
  add(route.query !== undefined, 'invalid-input');
  add(route.match !== 'none', 'stale-version');
  add(route.match === 'required', 'version-required');
  add(route.headers.includes('idempotency-key'), 'conflict', 'unprocessable');
  add(true, ...(route.notes.refuses ?? []));
  const statuses = [...new Set([...names].map((name) => PROBLEMS[name].status))].sort();
  return Object.fromEntries(
    statuses.map((status) => [status, { $ref: `#/components/responses/${BY_STATUS[status]?.component}` }]),
  );
}
