import { Body, Controller, Delete, Get, HttpCode, Inject, Post, Query, Req, Res } from '@nestjs/common';
import {
  Acceptance,
  Invitation,
  InvitationPage,
  InvitationReading,
  InvitationWithLink,
  NewInvitation,
  NewMemberInvitation,
  PresentedInvitation,
} from '#contracts/invitations.js';
import { PageQuery } from '#contracts/paging.js';
import { Session } from '#contracts/session.js';
import type { Caller } from '#workflow/caller.js';
import { NotFound } from '#workflow/errors.js';
import { acceptInvitation } from '#workflow/people/accept-invitation.js';
import { invite, inviteMember, revokeInvitation } from '#workflow/people/invite.js';
import type { People } from '#workflow/people/people.js';
import { readInvitation } from '#workflow/people/read-invitation.js';
import { seeInvitations } from '#workflow/people/see-invitations.js';
import { body, query } from '../http/accepts.js';
import type { ApiReply, ApiRequest } from '../http/api-request.js';
import { Calling, Id } from '../http/params.js';
import { mintInvitation } from '../invitation-link.js';
import { Operation } from '../openapi/operation.js';
import { readToken, type PresentedToken } from '../token.js';
import { PEOPLE, PUBLIC_URL } from '../tokens.js';
import { presentedCode } from './codes.js';
import { from } from './from.js';
import { setSessionCookie } from './session-cookie.js';
import { sessionFor } from './signing-in.js';

const ONCE =
  'It takes no `Idempotency-Key`, since only a digest of the link is kept: where the answer got lost, make another.';

@Controller('v1')
export class InvitationsController {
  constructor(
    @Inject(PEOPLE) private readonly people: People,
    @Inject(PUBLIC_URL) private readonly publicUrl: string | null,
  ) {}

  @Post('invitations')
  @Operation({
    id: 'createInvitation',
    tag: 'People',
    summary: 'Invite somebody',
    description: `For admins. Whoever has the link can join by it, once, within seven days. ${ONCE}`,
    answers: 'The invitation, with its link.',
    answer: InvitationWithLink,
    refuses: ['forbidden', 'conflict'],
  })
  async create(
    @Req() request: ApiRequest,
    @Calling() caller: Caller,
    @Body(body(NewInvitation)) wanted: NewInvitation,
  ): Promise<InvitationWithLink> {
    const { link, made } = mintInvitation(this.people.newId(), this.base(request));
    return { ...(await invite(this.people, caller, wanted, made)), link };
  }

  @Get('invitations')
  @Operation({
    id: 'listInvitations',
    tag: 'People',
    summary: 'List invitations',
    description: 'For admins. All that were made, newest first.',
    answers: 'A page of invitations.',
    answer: InvitationPage,
    refuses: ['forbidden'],
  })
  async list(@Calling() caller: Caller, @Query(query(PageQuery)) page: PageQuery): Promise<InvitationPage> {
    return seeInvitations(this.people.directory, caller, page);
  }

  @Delete('invitations/:id')
  @Operation({
    id: 'revokeInvitation',
    tag: 'People',
    summary: 'Take an invitation back',
    description: 'For admins. Its link leads nowhere from then on.',
    answers: 'The invitation as it is now.',
    answer: Invitation,
    refuses: ['forbidden'],
  })
  async revoke(@Calling() caller: Caller, @Id('id') id: string): Promise<Invitation> {
    return revokeInvitation(this.people, caller, id);
  }

  @Post('members/:id/invitation')
  @Operation({
    id: 'inviteMember',
    tag: 'People',
    summary: 'Give a member a way in',
    description:
      'For admins. A link for a member who cannot sign in yet, or who forgot their password and sets a new one by it. ' +
      'Earlier links for them end. A second factor stays. Refused by `invitation.person_of_several` where the person is a ' +
      `member of another newsroom as well. ${ONCE}`,
    answers: 'The invitation, with its link.',
    answer: InvitationWithLink,
    refuses: ['forbidden', 'conflict'],
  })
  async inviteMember(
    @Req() request: ApiRequest,
    @Calling() caller: Caller,
    @Id('id') memberId: string,
    @Body(body(NewMemberInvitation)) { email }: NewMemberInvitation,
  ): Promise<InvitationWithLink> {
    const { link, made } = mintInvitation(this.people.newId(), this.base(request));
    return { ...(await inviteMember(this.people, caller, { memberId, email }, made)), link };
  }

  @Post('invitations/reading')
  @HttpCode(200)
  @Operation({
    id: 'readInvitation',
    tag: 'People',
    summary: 'Read an invitation',
    description:
      'For whoever has the link. It is one and the same answer (404) for a token that never was, was used, has run out ' +
      'or was taken back.',
    answers: 'What the invitation says.',
    answer: InvitationReading,
    problems: ['not-found'],
  })
  async read(@Body(body(PresentedInvitation)) { token }: PresentedInvitation): Promise<InvitationReading> {
    return readInvitation(this.people, presented(token));
  }

  @Post('invitations/acceptance')
  @Operation({
    id: 'acceptInvitation',
    tag: 'People',
    summary: 'Accept an invitation',
    description:
      'Makes whoever has the link a member, signs them in, and sets the cookie of their session. Who has a password here ' +
      'already sends that (401, `sign_in.refused`, where it is another), and the code of their second factor.',
    answers: 'The session.',
    answer: Session,
    refuses: ['conflict', 'unprocessable'],
    problems: ['unauthenticated', 'not-found', 'too-many-requests'],
  })
  async accept(
    @Req() request: ApiRequest,
    @Res({ passthrough: true }) reply: ApiReply,
    @Body(body(Acceptance)) { token: invitation, code, ...wanted }: Acceptance,
  ): Promise<Session> {
    const { token, session } = sessionFor(request, this.people.newId());
    const acceptance = { ...wanted, ...(code !== undefined && { code: presentedCode(code) }) };
    const opened = await acceptInvitation(this.people, presented(invitation), acceptance, session, from(request));
    setSessionCookie(reply, token);
    return opened;
  }

  /** Where people reach the service; where nobody has said so, where this request has reached it. */
  private base({ protocol, host }: ApiRequest): string {
    return this.publicUrl ?? `${protocol}://${host}`;
  }
}

function presented(token: string): PresentedToken {
  const read = readToken('cvi', token);
  if (!read) throw new NotFound('invitation', 'of this token');
  return read;
}
