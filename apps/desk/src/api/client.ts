import createClient, { type Middleware } from 'openapi-fetch';
import type { components, paths } from '#contracts/api.js';

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

const SIGN_IN = '/sign-in';
/** Where a second factor is set up that the newsroom asks for: nothing else can be done before. */
const SECOND_FACTOR = '/account#second-factor';

/** Turns whatever is no success into {@link CallFailed}; a session that is over leads to the sign-in, and back here. */
const failures: Middleware = {
  async onResponse({ response }) {
    if (response.ok) return;
    const problem = (await response
      .clone()
      .json()
      .catch(() => null)) as Problem | null;
    if (response.status === 401) {
      const here = location.pathname + location.search;
      location.assign(`${SIGN_IN}?next=${encodeURIComponent(here)}`);
    }
    if (problem?.rule === 'second_factor.needed') location.assign(SECOND_FACTOR);
    throw new CallFailed(problem);
  },
  onError() {
    return new CallFailed(null);
  },
};

/** The API by its own document. The browser's session is the credential. */
export const client = createClient<paths>({ baseUrl: '' });
client.use(failures);
