import { Body, Controller, Get, Inject, Patch, Post, Query } from '@nestjs/common';
import { Member, MemberChange, MemberPage, NewMember } from '#contracts/members.js';
import { PageQuery } from '#contracts/paging.js';
import type { Caller, Workflow } from '#workflow/caller.js';
import { addMember, changeMember } from '#workflow/newsroom/members.js';
import type { NewsroomReader } from '#workflow/ports/readers.js';
import { body, query } from '../http/accepts.js';
import type { KeyedRequest } from '../http/idempotency.js';
import { Calling, Id, Idempotency } from '../http/params.js';
import { Operation } from '../openapi/operation.js';
import { NEWSROOMS, WORKFLOW } from '../tokens.js';

@Controller('v1/members')
export class MembersController {
  constructor(
    @Inject(WORKFLOW) private readonly workflow: Workflow,
    @Inject(NEWSROOMS) private readonly newsrooms: NewsroomReader,
  ) {}

  @Post()
  @Operation({
    id: 'addMember',
    tag: 'Newsroom',
    summary: 'Add a member',
    description: 'For admins.',
    answers: 'The member.',
    answer: Member,
    refuses: ['forbidden', 'conflict'],
  })
  async add(
    @Calling() caller: Caller,
    @Idempotency() idempotency: KeyedRequest | undefined,
    @Body(body(NewMember)) wanted: NewMember,
  ): Promise<Member> {
    return addMember(this.workflow, caller, wanted, idempotency);
  }

  @Get()
  @Operation({
    id: 'listMembers',
    tag: 'Newsroom',
    summary: 'List members',
    description: 'The people of the newsroom.',
    answers: 'A page of members.',
    answer: MemberPage,
  })
  async list(@Calling() { newsroomId }: Caller, @Query(query(PageQuery)) page: PageQuery): Promise<MemberPage> {
    return this.newsrooms.members(newsroomId, page);
  }

  @Patch(':id')
  @Operation({
    id: 'changeMember',
    tag: 'Newsroom',
    summary: 'Change a member',
    description:
      'For admins. Another role holds from the next request on, also for sessions and keys that are there. Nobody changes ' +
      'their own role or switches themself off (rule `member.not_oneself`), and one active admin always stays (rule ' +
      '`member.last_admin`).',
    answers: 'The member as it is now.',
    answer: Member,
    refuses: ['forbidden', 'conflict'],
  })
  async change(
    @Calling() caller: Caller,
    @Id('id') id: string,
    @Body(body(MemberChange)) wanted: MemberChange,
  ): Promise<Member> {
    return changeMember(this.workflow, caller, id, wanted);
  }
}
