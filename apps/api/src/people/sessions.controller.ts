import { Controller, Delete, Get, Inject, Query } from '@nestjs/common';
import { PageQuery } from '#contracts/paging.js';
import { Session, SessionPage } from '#contracts/session.js';
import { listOwnSessions, revokeOwnSession } from '#workflow/people/own-sessions.js';
import type { People, SignedIn } from '#workflow/people/people.js';
import { query } from '../http/accepts.js';
import { Id } from '../http/params.js';
import { Operation } from '../openapi/operation.js';
import { PEOPLE } from '../tokens.js';
import { InSession } from './signing-in.js';

@Controller('v1/sessions')
export class SessionsController {
  constructor(@Inject(PEOPLE) private readonly people: People) {}

  @Get()
  @Operation({
    id: 'listSessions',
    tag: 'People',
    summary: 'List one’s own sessions',
    description: 'Where the person is signed in, in whichever newsroom, newest first.',
    answers: 'A page of sessions.',
    answer: SessionPage,
  })
  async list(@InSession() signedIn: SignedIn, @Query(query(PageQuery)) page: PageQuery): Promise<SessionPage> {
    return listOwnSessions(this.people, signedIn, page);
  }

  @Delete(':id')
  @Operation({
    id: 'revokeSession',
    tag: 'People',
    summary: 'End a session of one’s own',
    description: 'Whoever has its cookie is signed out at once, everywhere.',
    answers: 'The session as it was last.',
    answer: Session,
  })
  async revoke(@InSession() signedIn: SignedIn, @Id('id') id: string): Promise<Session> {
    return revokeOwnSession(this.people, signedIn, id);
  }
}
