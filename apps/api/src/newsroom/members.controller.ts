import { Body, Controller, Get, Inject, Post, Query } from '@nestjs/common';
import { ApiKey, Member, MemberPage, NewApiKey, NewMember } from '#contracts/members.js';
import { PageQuery } from '#contracts/paging.js';
import type { Caller, Workflow } from '#workflow/caller.js';
import { addKey, addMember } from '#workflow/newsroom/members.js';
import type { NewsroomReader } from '#workflow/ports/readers.js';
import { mintApiKey } from '../api-key.js';
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

  @Post(':id/keys')
  @Operation({
    id: 'createApiKey',
    tag: 'Newsroom',
    summary: 'Create an API key of a member',
    description:
      'For admins. The key is told this once. It takes no `Idempotency-Key`, since only a digest of the secret is kept: ' +
      'where the answer got lost, create another one.',
    answers: 'The key, with its secret.',
    answer: ApiKey,
    refuses: ['forbidden'],
  })
  async addKey(
    @Calling() caller: Caller,
    @Id('id') memberId: string,
    @Body(body(NewApiKey)) { label = '', machine }: NewApiKey,
  ): Promise<ApiKey> {
    const id = this.workflow.newId();
    const { key, secretSha256 } = mintApiKey(id);
    const { createdAt } = await addKey(this.workflow, caller, { id, memberId, label, machine, secretSha256 });
    return { id, memberId, label, machine, createdAt, key };
  }
}
