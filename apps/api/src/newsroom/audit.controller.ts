import { Controller, Get, Inject, Query } from '@nestjs/common';
import { AuditPage } from '#contracts/audit.js';
import { PageQuery } from '#contracts/paging.js';
import type { Caller } from '#workflow/caller.js';
import { seeAudit } from '#workflow/newsroom/see-audit.js';
import type { NewsroomReader } from '#workflow/ports/readers.js';
import { query } from '../http/accepts.js';
import { Calling } from '../http/params.js';
import { Operation } from '../openapi/operation.js';
import { NEWSROOMS } from '../tokens.js';

@Controller('v1/audit')
export class AuditController {
  constructor(@Inject(NEWSROOMS) private readonly newsrooms: NewsroomReader) {}

  @Get()
  @Operation({
    id: 'listAudit',
    tag: 'Newsroom',
    summary: 'List what was done about access',
    description:
      'For admins. What admins did, and what members did about their own way in, newest first. Entries are never changed ' +
      'or removed.',
    answers: 'A page of entries.',
    answer: AuditPage,
    refuses: ['forbidden'],
  })
  async list(@Calling() caller: Caller, @Query(query(PageQuery)) page: PageQuery): Promise<AuditPage> {
    return seeAudit(this.newsrooms, caller, page);
  }
}
