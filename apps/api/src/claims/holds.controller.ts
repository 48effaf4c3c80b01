import { Body, Controller, Delete, Inject, Put, Query, Res } from '@nestjs/common';
import { ClaimMark, NewHold } from '#contracts/holds.js';
import { MarkQuery } from '#contracts/marks.js';
import type { Caller, Workflow } from '#workflow/caller.js';
import { holdClaim, liftHoldOfClaim } from '#workflow/claims/mark-claim.js';
import type { Marks } from '#workflow/claims/marks.js';
import type { ClaimReads } from '#workflow/reading/read-claim.js';
import { body, query } from '../http/accepts.js';
import type { ApiReply } from '../http/api-request.js';
import type { NamedVersions } from '../http/if-match.js';
import { Calling, Id, RequiredMatch } from '../http/params.js';
import { Operation } from '../openapi/operation.js';
import { READS, MARKS, WORKFLOW } from '../tokens.js';
import { expectedVersion } from './expected-version.js';
import { marked } from './marked.js';

@Controller('v1/claims/:id/hold')
export class HoldsController {
  constructor(
    @Inject(WORKFLOW) private readonly workflow: Workflow,
    @Inject(MARKS) private readonly marks: Marks,
    @Inject(READS) private readonly reads: ClaimReads,
  ) {}

  @Put()
  @Operation({
    id: 'holdClaim',
    tag: 'Claims',
    summary: 'Hold a claim at a status',
    description:
      'For editors, leads and admins. The hold goes before evidence and verifications until it is lifted. A hold that ' +
      'is there already is replaced.',
    answers: 'What the hold makes of the claim.',
    answer: ClaimMark,
    gives: ['ETag'],
    refuses: ['forbidden', 'unprocessable'],
  })
  async hold(
    @Calling() caller: Caller,
    @Id('id') claimId: string,
    @RequiredMatch() match: NamedVersions,
    @Query(query(MarkQuery)) { delay }: MarkQuery,
    @Body(body(NewHold)) wanted: NewHold,
    @Res({ passthrough: true }) reply: ApiReply,
  ): Promise<ClaimMark> {
    const expected = await expectedVersion(this.reads, caller.newsroomId, claimId, match);
    const target = { claimId, expectedVersion: expected };
    return marked(await holdClaim(this.workflow, this.marks, caller, target, wanted, delay), reply);
  }

  @Delete()
  @Operation({
    id: 'liftHold',
    tag: 'Claims',
    summary: 'Lift the hold of a claim',
    description: 'For editors, leads and admins. The claim goes back to what verification and evidence give.',
    answers: 'What the claim is without the hold.',
    answer: ClaimMark,
    gives: ['ETag'],
    refuses: ['forbidden', 'conflict'],
  })
  async lift(
    @Calling() caller: Caller,
    @Id('id') claimId: string,
    @RequiredMatch() match: NamedVersions,
    @Query(query(MarkQuery)) { delay }: MarkQuery,
    @Res({ passthrough: true }) reply: ApiReply,
  ): Promise<ClaimMark> {
    const expected = await expectedVersion(this.reads, caller.newsroomId, claimId, match);
    const target = { claimId, expectedVersion: expected };
    return marked(await liftHoldOfClaim(this.workflow, this.marks, caller, target, delay), reply);
  }
}
