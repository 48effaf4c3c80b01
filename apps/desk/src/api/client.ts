import createClient, { type Middleware } from 'openapi-fetch';
import type { components, paths } from '#contracts/api.js';
import { reaching } from './reach.ts';
import { noteSession, signedInAgain } from './session-end.ts';

export type Schemas = components['schemas'];
export type Claim = Schemas['Claim'];
export type Status = Schemas['Status'];
export type Problem = Schemas['Problem'];

/** What a call that went wrong came to: the service's problem document, or that there was no service to ask. */
export class CallFailed extends Error {
  override readonly name = 'CallFailed';

  constructor(readonly problem: Problem | null) {
    super(problem?.detail ?? 'offline');
  }
}

/** Whether a call came to no answer: it may have been done, or not. */
export const isUnanswered = (error: unknown): boolean =>
  error instanceof CallFailed && (error.problem === null || error.problem.status >= 500);

const SESSION = '/v1/session';
/** Where a second factor is set up that the newsroom asks for: nothing else can be done before. */
const SECOND_FACTOR = '/account#second-factor';

/** What checks a form before it is sent is loaded with the first form. */
export const loadSchemas = async () => import('./schemas.ts');

/**
 * Checks a body by the schema that the service checks it by, so that what is wrong is said at once.
 * @param operation such as `POST /v1/claims`
 * @throws CallFailed as the service would refuse it
 */
export async function check(operation: string, body: unknown): Promise<void> {
  const { faultsOf } = await loadSchemas().catch(() => ({ faultsOf: () => [] }));
  const errors = faultsOf(operation, body);
  if (errors.length === 0) return;
  const title = 'What was sent is not right';
  const detail = `The body has ${errors.length === 1 ? 'a fault' : 'faults'}.`;
  throw new CallFailed({ type: 'urn:caveat:problem:invalid-input', title, status: 422, detail, errors: [...errors] });
}

const checks: Middleware = {
  async onRequest({ request, schemaPath }) {
    if (request.headers.get('content-type') === 'application/json')
      await check(`${request.method} ${schemaPath}`, await request.clone().json());
  },
};

/** Turns whatever is no success into {@link CallFailed}. */
const failures: Middleware = {
  async onResponse({ response }) {
    if (response.ok) return;
    const problem = (await response
      .clone()
      .json()
      .catch(() => null)) as Problem | null;
    if (problem?.rule === 'second_factor.needed') location.assign(SECOND_FACTOR);
    throw new CallFailed(problem);
  },
  onError() {
    return new CallFailed(null);
  },
};

/** Asks; and where the session is over, asks again once somebody has signed in: what was being saved goes on then. */
async function ask(request: Request): Promise<Response> {
  const again = request.clone();
  const response = await reaching(request);
  const isSession =
    new URL(request.url).pathname === SESSION && (request.method === 'GET' || request.method === 'POST');
  if (isSession && response.ok) noteSession((await response.clone().json()) as Schemas['Session']);
  const isSigningIn = isSession && request.method === 'POST';
  if (response.status !== 401 || isSigningIn) return response;
  return (await signedInAgain(request.method !== 'GET')) ? reaching(again) : response;
}

/** The API by its own document. The browser's session is the credential. */
export const client = createClient<paths>({ baseUrl: '', fetch: ask });
client.use(failures, checks);

/**
 * What there is, or null where the address is that of nothing. That is an answer and no failure: a failure is forgotten
 * whenever it is asked for again, and the page that tells of it would come and go.
 */
export async function ifAny<Found>(asked: Promise<{ data?: Found }>): Promise<Found | null> {
  try {
    return (await asked).data!;
  } catch (error) {
    if (error instanceof CallFailed && error.problem?.status === 404) return null;
    throw error;
  }
}
