import { createHash } from 'node:crypto';
import { Controller, Get, HttpCode, Inject, Req, Res } from '@nestjs/common';
import type { Logger } from 'pino';
import type { People } from '#workflow/people/people.js';
import { signInByIdentity } from '#workflow/people/sign-in-by-identity.js';
import type { ApiReply, ApiRequest } from '../http/api-request.js';
import { Operation } from '../openapi/operation.js';
import { readSessionCookie, setSessionCookie } from '../people/session-cookie.js';
import { sessionFor } from '../people/signing-in.js';
import { LOG, PEOPLE, SINGLE_SIGN_ON } from '../tokens.js';
import { personOf } from './claims.js';
import { PENDING_SECONDS } from './pending-cookie.js';
import type { PendingSignIn } from './provider.js';
import { sendOn } from './send-on.js';
import { SignInFault } from './sign-in-fault.js';
import type { SingleSignOn } from './single-sign-on.js';

/** Two stops of a browser on its way in. What goes wrong is told on the page for signing in. */
@Controller('v1/sign-in/provider')
export class ProviderSignInController {
  constructor(
    @Inject(SINGLE_SIGN_ON) private readonly setUp: SingleSignOn | null,
    @Inject(PEOPLE) private readonly people: People,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  @Get()
  @HttpCode(302)
  @Operation({
    id: 'beginSignInByProvider',
    tag: 'People',
    summary: 'Begin to sign in by the provider',
    description:
      'For browsers: leads to the provider of single sign-on. Where there is none, or it does not answer, a browser is ' +
      'led to the page for signing in.',
    answers: 'Where to go.',
    gives: ['Location'],
    problems: ['not-found', 'provider-away'],
  })
  async begin(@Req() request: ApiRequest, @Res({ passthrough: true }) reply: ApiReply): Promise<void> {
    await sendOn({ request, reply, log: this.log }, async () => {
      const { provider, cookie } = this.available();
      const { address, pending } = await provider.begin();
      cookie.set(reply, pending, Date.now());
      return address;
    });
  }

  @Get('callback')
  @HttpCode(302)
  @Operation({
    id: 'finishSignInByProvider',
    tag: 'People',
    summary: 'Come back from the provider',
    description:
      'Where the provider sends the browser back to. It counts once, and only in the browser in which it was begun. ' +
      'Whoever signs in for the first time becomes a member of the newsroom, with the role that the provider says.',
    answers: 'Signed in: the cookie of a session, and where to go.',
    gives: ['Location'],
    refuses: ['forbidden', 'conflict'],
    problems: ['not-found', 'provider-away'],
  })
  async finish(@Req() request: ApiRequest, @Res({ passthrough: true }) reply: ApiReply): Promise<void> {
    await sendOn({ request, reply, log: this.log }, async () => {
      const { provider, settings } = this.available();
      const query = request.url.slice(request.url.indexOf('?'));
      const pending = await this.taken(request, reply, query);
      const vouched = await provider.finish(query, pending);
      const { token, session } = sessionFor(request, this.people.newId());
      const { issuer, subject } = vouched;
      const ending = readSessionCookie(request.headers.cookie);
      const person = { issuer, subject, ...personOf(vouched, settings.mapping) };
      await signInByIdentity(this.people, settings.newsroomId, person, session, ending);
      setSessionCookie(reply, token);
      return '/';
    });
  }

  /** @throws SignInFault */
  private available(): SingleSignOn {
    if (!this.setUp) throw new SignInFault('sign_in.no_provider');
    return this.setUp;
  }

  /**
   * The sign-in that this browser has begun, which is over from now on, whatever comes of it. A state that is another's
   * leaves it as it is: anybody can have a browser come here. @throws SignInFault
   */
  private async taken(request: ApiRequest, reply: ApiReply, query: string): Promise<PendingSignIn> {
    const { cookie } = this.available();
    const pending = cookie.read(request.headers.cookie, Date.now());
    if (!pending || new URLSearchParams(query).get('state') !== pending.state)
      throw new SignInFault('sign_in.begin_again');
    cookie.clear(reply);
    const key = createHash('sha256').update(pending.state).digest('base64url');
    const { ok } = await this.people.throttle.take(`sign-in-by-provider:${key}`, 1, PENDING_SECONDS);
    if (!ok) throw new SignInFault('sign_in.begin_again');
    return pending;
  }
}
