import { Controller, Get, Inject, Query } from '@nestjs/common';
import { HistoryPage } from '#contracts/events.js';
import { PageQuery } from '#contracts/paging.js';
import type { Caller } from '#workflow/caller.js';
import type { HistoryReader } from '#workflow/ports/readers.js';
import { readHistory } from '#workflow/reading/read-history.js';
import { query } from '../http/accepts.js';
import { Calling, Id } from '../http/params.js';
import { Operation } from '../openapi/operation.js';
import { HISTORY } from '../tokens.js';

@Controller('v1/claims/:id/history')
export class HistoryController {
  constructor(@Inject(HISTORY) private readonly history: HistoryReader) {}

  @Get()
  @Operation({
    id: 'readHistory',
    tag: 'Claims',
    summary: 'Read the history of a claim',
    description: 'Every event of the claim, oldest first: what moved it, who or which rule did, and what it was then.',
    answers: 'A page of events.',
    answer: HistoryPage,
  })
  async read(
    @Calling() { newsroomId }: Caller,
    @Id('id') claimId: string,
    @Query(query(PageQuery)) page: PageQuery,
  ): Promise<HistoryPage> {
    return readHistory(this.history, newsroomId, claimId, page);
  }
}
