import { Body, Controller, HttpCode, Inject, Post, Query, Res } from '@nestjs/common';
import { MarkQuery } from '#contracts/marks.js';
import { NewVerification, Revocation, SignOff, Upholding, VerificationMove } from '#contracts/verifications.js';
import type { Caller, Workflow } from '#workflow/caller.js';
import { revokeVerification, signOffVerification, submit, upholdVerification } from '#workflow/claims/verify-claim.js';
import type { ClaimReads } from '#workflow/reading/read-claim.js';
import { body, query } from '../http/accepts.js';
import type { ApiReply } from '../http/api-request.js';
import type { KeyedRequest } from '../http/idempotency.js';
import { etagOf, type NamedVersions } from '../http/if-match.js';
import { Calling, Id, Idempotency, RequiredMatch } from '../http/params.js';
import { Operation } from '../openapi/operation.js';
import { READS, WORKFLOW } from '../tokens.js';
import { expectedVersion } from './expected-version.js';

@Controller('v1/claims/:id/verifications')
export class VerificationsController {
  constructor(
    @Inject(WORKFLOW) private readonly workflow: Workflow,
    @Inject(READS) private readonly reads: ClaimReads,
  ) {}

  @Post()
  @Operation({
    id: 'submitVerification',
    tag: 'Verifications',
    summary: 'Submit a verification',
    description:
      'The newsroom has checked the claim itself. It is bound to the evidence of now, and changes nothing until ' +
      'somebody else signs it off. It takes the place of one that waits.',
    answers: 'The verification, waiting for a sign-off.',
    answer: VerificationMove,
    gives: ['ETag'],
  })
  async submit(
    @Calling() caller: Caller,
    @Id('id') claimId: string,
    @RequiredMatch() match: NamedVersions,
    @Idempotency() idempotency: KeyedRequest | undefined,
    @Body(body(NewVerification)) found: NewVerification,
    @Res({ passthrough: true }) reply: ApiReply,
  ): Promise<VerificationMove> {
    const expected = await expectedVersion(this.reads, caller.newsroomId, claimId, match);
    return shown(
      await submit(this.workflow, caller, { claimId, expectedVersion: expected, idempotency }, found),
      reply,
    );
  }

  @Post(':verificationId/sign-off')
  @HttpCode(200)
  @Operation({
    id: 'signOffVerification',
    tag: 'Verifications',
    summary: 'Sign a verification off',
    description:
      'For editors and leads, never for whoever submitted it. From now on it stands. Where the evidence has changed ' +
      'since, it has to be submitted again.',
    answers: 'The verification, which stands.',
    answer: VerificationMove,
    gives: ['ETag'],
    refuses: ['forbidden', 'conflict'],
  })
  async signOff(
    @Calling() caller: Caller,
    @Id('id') claimId: string,
    @Id('verificationId') verificationId: string,
    @RequiredMatch() match: NamedVersions,
    @Idempotency() idempotency: KeyedRequest | undefined,
    @Query(query(MarkQuery)) { delay }: MarkQuery,
    @Body(body(SignOff)) { note }: SignOff,
    @Res({ passthrough: true }) reply: ApiReply,
  ): Promise<VerificationMove> {
    const expected = await expectedVersion(this.reads, caller.newsroomId, claimId, match);
    const target = { claimId, verificationId, expectedVersion: expected, idempotency, delay };
    return shown(await signOffVerification(this.workflow, caller, target, note), reply);
  }

  @Post(':verificationId/revocation')
  @HttpCode(200)
  @Operation({
    id: 'revokeVerification',
    tag: 'Verifications',
    summary: 'Revoke a verification',
    description: 'For editors, leads and admins. The claim goes back to what its evidence gives.',
    answers: 'The verification, revoked.',
    answer: VerificationMove,
    gives: ['ETag'],
    refuses: ['forbidden', 'conflict'],
  })
  async revoke(
    @Calling() caller: Caller,
    @Id('id') claimId: string,
    @Id('verificationId') verificationId: string,
    @RequiredMatch() match: NamedVersions,
    @Idempotency() idempotency: KeyedRequest | undefined,
    @Query(query(MarkQuery)) { delay }: MarkQuery,
    @Body(body(Revocation)) { reason }: Revocation,
    @Res({ passthrough: true }) reply: ApiReply,
  ): Promise<VerificationMove> {
    const expected = await expectedVersion(this.reads, caller.newsroomId, claimId, match);
    const target = { claimId, verificationId, expectedVersion: expected, idempotency, delay };
    return shown(await revokeVerification(this.workflow, caller, target, reason), reply);
  }

  @Post(':verificationId/upholding')
  @HttpCode(200)
  @Operation({
    id: 'upholdVerification',
    tag: 'Verifications',
    summary: 'Uphold a challenged verification',
    description:
      'For editors and leads, never for whoever submitted it: what has come up since counts as seen, and the ' +
      'verification stands.',
    answers: 'The verification, no longer challenged.',
    answer: VerificationMove,
    gives: ['ETag'],
    refuses: ['forbidden', 'conflict'],
  })
  async uphold(
    @Calling() caller: Caller,
    @Id('id') claimId: string,
    @Id('verificationId') verificationId: string,
    @RequiredMatch() match: NamedVersions,
    @Idempotency() idempotency: KeyedRequest | undefined,
    @Query(query(MarkQuery)) { delay }: MarkQuery,
    @Body(body(Upholding)) { reason }: Upholding,
    @Res({ passthrough: true }) reply: ApiReply,
  ): Promise<VerificationMove> {
    const expected = await expectedVersion(this.reads, caller.newsroomId, claimId, match);
    const target = { claimId, verificationId, expectedVersion: expected, idempotency, delay };
    return shown(await upholdVerification(this.workflow, caller, target, reason), reply);
  }
}

/** What the verification has seen of the evidence is for the rules, not for readers. */
function shown({ seen: _, ...move }: Awaited<ReturnType<typeof submit>>, reply: ApiReply): VerificationMove {
  void reply.header('etag', etagOf(move.claimVersion));
  return move;
}
