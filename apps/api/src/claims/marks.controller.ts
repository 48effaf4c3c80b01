import { Body, Controller, HttpCode, Inject, Post, Res } from '@nestjs/common';
import { ClaimMark } from '#contracts/holds.js';
import { NamedMark } from '#contracts/marks.js';
import type { Caller, Workflow } from '#workflow/caller.js';
import { releaseMark, undoMarkOfClaim } from '#workflow/claims/undo-mark.js';
import { body } from '../http/accepts.js';
import type { ApiReply } from '../http/api-request.js';
import { Calling, Id } from '../http/params.js';
import { Operation } from '../openapi/operation.js';
import { WORKFLOW } from '../tokens.js';
import { marked } from './marked.js';

@Controller('v1/claims/:id')
export class MarksController {
  constructor(@Inject(WORKFLOW) private readonly workflow: Workflow) {}

  @Post('undoing')
  @HttpCode(200)
  @Operation({
    id: 'undoMark',
    tag: 'Claims',
    summary: 'Undo a mark that nobody was told',
    description:
      'For editors, leads and admins: takes back a hold, a lifted hold, a sign-off, a revocation or an upholding while it ' +
      'is among the `pendingMarks` of the claim. Both stay in the history, and neither is delivered. The mark is named by ' +
      'its version, so no `If-Match` is asked for.',
    answers: 'The claim without the mark.',
    answer: ClaimMark,
    gives: ['ETag'],
    refuses: ['forbidden', 'conflict'],
  })
  async undo(
    @Calling() caller: Caller,
    @Id('id') claimId: string,
    @Body(body(NamedMark)) { version }: NamedMark,
    @Res({ passthrough: true }) reply: ApiReply,
  ): Promise<ClaimMark> {
    return marked(await undoMarkOfClaim(this.workflow, caller, { claimId, version }), reply);
  }

  @Post('release')
  @HttpCode(200)
  @Operation({
    id: 'releaseMark',
    tag: 'Claims',
    summary: 'Tell a mark now',
    description: 'For editors, leads and admins: a mark among the `pendingMarks` of the claim waits no longer.',
    answers: 'The claim, which it changes in nothing.',
    answer: ClaimMark,
    gives: ['ETag'],
    refuses: ['forbidden', 'conflict'],
  })
  async release(
    @Calling() caller: Caller,
    @Id('id') claimId: string,
    @Body(body(NamedMark)) { version }: NamedMark,
    @Res({ passthrough: true }) reply: ApiReply,
  ): Promise<ClaimMark> {
    return marked(await releaseMark(this.workflow, caller, { claimId, version }), reply);
  }
}
