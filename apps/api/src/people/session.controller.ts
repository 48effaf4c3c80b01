import { Body, Controller, Delete, Get, Inject, Post, Put, Req, Res } from '@nestjs/common';
import { NewSession, PasswordChange, Session } from '#contracts/session.js';
import { changePassword } from '#workflow/people/own-password.js';
import { readOwnSession, signOut } from '#workflow/people/own-sessions.js';
import type { People, SignedIn } from '#workflow/people/people.js';
import { signIn } from '#workflow/people/sign-in.js';
import { body } from '../http/accepts.js';
import type { ApiReply, ApiRequest } from '../http/api-request.js';
import { Operation } from '../openapi/operation.js';
import { PEOPLE } from '../tokens.js';
import { presentedCode } from './codes.js';
import { from } from './from.js';
import { clearSessionCookie, readSessionCookie, setSessionCookie } from './session-cookie.js';
import { InSession, sessionFor } from './signing-in.js';

@Controller('v1/session')
export class SessionController {
  constructor(@Inject(PEOPLE) private readonly people: People) {}

  @Post()
  @Operation({
    id: 'signIn',
    tag: 'People',
    summary: 'Sign in',
    description:
      'Sets the cookie of a session. An unknown login and a wrong password get one and the same answer ' +
      '(401, rule `sign_in.refused`). Who has a second factor is asked for its code (401, `sign_in.code_needed`), and ' +
      'who is a member of several newsrooms for one of them (409, `sign_in.choose_newsroom`, with `newsrooms`): send all ' +
      'again with what was asked for. After too many failures from one address it slows down (429, `sign_in.slow_down`).',
    answers: 'The session.',
    answer: Session,
    refuses: ['conflict'],
    problems: ['unauthenticated', 'too-many-requests'],
  })
  async signIn(
    @Req() request: ApiRequest,
    @Res({ passthrough: true }) reply: ApiReply,
    @Body(body(NewSession)) { code, ...wanted }: NewSession,
  ): Promise<Session> {
    const { token, session } = sessionFor(request, this.people.newId());
    const ending = readSessionCookie(request.headers.cookie) ?? undefined;
    const login = { ...wanted, ending, ...(code !== undefined && { code: presentedCode(code) }) };
    const opened = await signIn(this.people, login, session, from(request, wanted.login));
    setSessionCookie(reply, token);
    return opened;
  }

  @Get()
  @Operation({
    id: 'readSession',
    tag: 'People',
    summary: 'Read who is signed in',
    description: 'The session of the cookie.',
    answers: 'The session.',
    answer: Session,
    problems: ['not-found'],
  })
  async read(@InSession() signedIn: SignedIn): Promise<Session> {
    return readOwnSession(this.people, signedIn);
  }

  @Delete()
  @Operation({
    id: 'signOut',
    tag: 'People',
    summary: 'Sign out',
    description: 'Ends the session of the cookie, and has the browser forget it.',
    answers: 'The session as it was last.',
    answer: Session,
  })
  async signOut(@InSession() signedIn: SignedIn, @Res({ passthrough: true }) reply: ApiReply): Promise<Session> {
    const ended = await signOut(this.people, signedIn);
    clearSessionCookie(reply);
    return ended;
  }

  @Put('password')
  @Operation({
    id: 'changePassword',
    tag: 'People',
    summary: 'Change one’s password',
    description:
      'Ends all sessions of the person, wherever they are signed in, and sets the cookie of a new one. A wrong `current` ' +
      'is refused by `password.not_yours`, a password that others would guess by `password.too_…`.',
    answers: 'The new session.',
    answer: Session,
    refuses: ['conflict', 'unprocessable'],
    problems: ['too-many-requests'],
  })
  async changePassword(
    @Req() request: ApiRequest,
    @Res({ passthrough: true }) reply: ApiReply,
    @InSession() signedIn: SignedIn,
    @Body(body(PasswordChange)) wanted: PasswordChange,
  ): Promise<Session> {
    const { token, session } = sessionFor(request, this.people.newId());
    const opened = await changePassword(this.people, signedIn, wanted, session);
    setSessionCookie(reply, token);
    return opened;
  }
}
