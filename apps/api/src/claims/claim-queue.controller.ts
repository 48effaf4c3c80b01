import { Body, Controller, Get, HttpCode, Inject, Post, Query } from '@nestjs/common';
import { BulkChange, BulkResult } from '#contracts/bulk-change.js';
import { ClaimCounts } from '#contracts/claim-counts.js';
import { ClaimCountsQuery } from '#contracts/claims.js';
import type { Caller, Workflow } from '#workflow/caller.js';
import { refileClaims } from '#workflow/claims/refile-claims.js';
import type { ClaimReader } from '#workflow/ports/readers.js';
import { countClaims } from '#workflow/reading/read-claim.js';
import { body, query } from '../http/accepts.js';
import type { KeyedRequest } from '../http/idempotency.js';
import { Calling, Idempotency } from '../http/params.js';
import { problemOf } from '../http/problem.js';
import { Operation } from '../openapi/operation.js';
import { CLAIMS, WORKFLOW } from '../tokens.js';

/** Claims by the many, as a queue is worked. */
@Controller('v1')
export class ClaimQueueController {
  constructor(
    @Inject(WORKFLOW) private readonly workflow: Workflow,
    @Inject(CLAIMS) private readonly claims: ClaimReader,
  ) {}

  @Get('claim-counts')
  @Operation({
    id: 'countClaims',
    tag: 'Claims',
    summary: 'Count claims',
    description: 'How many claims there are for each view of the queue, among those of a desk and with these words.',
    answers: 'The counts, all of one moment.',
    answer: ClaimCounts,
  })
  async count(
    @Calling() caller: Caller,
    @Query(query(ClaimCountsQuery)) { desk, q }: ClaimCountsQuery,
  ): Promise<ClaimCounts> {
    return countClaims(this.claims, caller, { desk, words: q });
  }

  @Post('claim-changes')
  @HttpCode(200)
  @Operation({
    id: 'changeClaims',
    tag: 'Claims',
    summary: 'File many claims otherwise',
    description:
      'Does to each of up to 200 claims what *File a claim otherwise* does to one, whatever version it has. A claim that ' +
      'is not there has a problem of its own and hurts no other; one that is filed so already keeps its version.',
    answers: 'What came of each claim.',
    answer: BulkResult,
    refuses: ['conflict'],
    problems: ['not-found'],
  })
  async change(
    @Calling() caller: Caller,
    @Body(body(BulkChange)) { claimIds, change }: BulkChange,
    @Idempotency() idempotency: KeyedRequest | undefined,
  ): Promise<BulkResult> {
    const refiled = await refileClaims(this.workflow, caller, claimIds, change, idempotency);
    return {
      results: refiled.map(({ claimId, version }) =>
        version === null
          ? { claimId, problem: problemOf('not-found', `There is no claim ${claimId} in this newsroom.`) }
          : { claimId, version },
      ),
    };
  }
}
