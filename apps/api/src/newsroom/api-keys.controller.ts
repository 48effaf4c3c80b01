import { Body, Controller, Delete, Get, Inject, Post, Query } from '@nestjs/common';
import { ApiKey, ApiKeyPage, CreatedApiKey, NewApiKey } from '#contracts/api-keys.js';
import { PageQuery } from '#contracts/paging.js';
import type { Caller, Workflow } from '#workflow/caller.js';
import { addKey, listKeys, revokeKey } from '#workflow/newsroom/api-keys.js';
import type { NewsroomReader } from '#workflow/ports/readers.js';
import { mintApiKey } from '../api-key.js';
import { body, query } from '../http/accepts.js';
import { Calling, Id } from '../http/params.js';
import { Operation } from '../openapi/operation.js';
import { NEWSROOMS, WORKFLOW } from '../tokens.js';

const KEEPERS = 'For admins; for one’s own keys, for whoever has signed in (not by a key).';

@Controller('v1')
export class ApiKeysController {
  constructor(
    @Inject(WORKFLOW) private readonly workflow: Workflow,
    @Inject(NEWSROOMS) private readonly newsrooms: NewsroomReader,
  ) {}

  @Post('members/:id/keys')
  @Operation({
    id: 'createApiKey',
    tag: 'Newsroom',
    summary: 'Create an API key of a member',
    description:
      `${KEEPERS} The key is told this once. It takes no \`Idempotency-Key\`, since only a digest of the secret is kept: ` +
      'where the answer got lost, create another one. A key can make only keys that may do no more than itself (rule ' +
      '`key.no_wider`).',
    answers: 'The key, with its secret.',
    answer: CreatedApiKey,
    refuses: ['forbidden', 'conflict', 'unprocessable'],
  })
  async create(
    @Calling() caller: Caller,
    @Id('id') memberId: string,
    @Body(body(NewApiKey)) { label = '', ...terms }: NewApiKey,
  ): Promise<CreatedApiKey> {
    const id = this.workflow.newId();
    const { key, secretSha256 } = mintApiKey(id);
    return { ...(await addKey(this.workflow, caller, { id, memberId, label, ...terms, secretSha256 })), key };
  }

  @Get('members/:id/keys')
  @Operation({
    id: 'listApiKeys',
    tag: 'Newsroom',
    summary: 'List the API keys of a member',
    description: `${KEEPERS} Newest first; those that have been revoked are left out.`,
    answers: 'A page of keys, without their secrets.',
    answer: ApiKeyPage,
    refuses: ['forbidden'],
  })
  async list(
    @Calling() caller: Caller,
    @Id('id') memberId: string,
    @Query(query(PageQuery)) page: PageQuery,
  ): Promise<ApiKeyPage> {
    return listKeys(this.newsrooms, caller, memberId, page);
  }

  @Delete('keys/:id')
  @Operation({
    id: 'revokeApiKey',
    tag: 'Newsroom',
    summary: 'Revoke an API key',
    description: `${KEEPERS} From the answer on the key opens nothing any more, wherever the service runs.`,
    answers: 'The key as it was.',
    answer: ApiKey,
    refuses: ['forbidden'],
  })
  async revoke(@Calling() caller: Caller, @Id('id') id: string): Promise<ApiKey> {
    return revokeKey(this.workflow, caller, id);
  }
}
