import { Body, Controller, Get, Headers, Inject, Patch, Post, Query, Res } from '@nestjs/common';
import { Claim, ClaimChange, ClaimPage, ClaimQuery, ClaimsQuery, NewClaim } from '#contracts/claims.js';
import type { Caller, Workflow } from '#workflow/caller.js';
import { createClaim } from '#workflow/claims/create-claim.js';
import { reviseClaim } from '#workflow/claims/revise-claim.js';
import type { ClaimReader, HistoryReader } from '#workflow/ports/readers.js';
import { readClaimAsOf } from '#workflow/reading/claim-as-of.js';
import { ClaimReads, listClaims, readClaim } from '#workflow/reading/read-claim.js';
import { body, query } from '../http/accepts.js';
import type { ApiReply } from '../http/api-request.js';
import type { KeyedRequest } from '../http/idempotency.js';
import { etagOf, type NamedVersions } from '../http/if-match.js';
import { Calling, Id, Idempotency, RequiredMatch } from '../http/params.js';
import { Operation } from '../openapi/operation.js';
import { CLAIMS, HISTORY, READS, WORKFLOW } from '../tokens.js';
import { expectedVersion } from './expected-version.js';

@Controller('v1/claims')
export class ClaimsController {
  constructor(
    @Inject(WORKFLOW) private readonly workflow: Workflow,
    @Inject(CLAIMS) private readonly claims: ClaimReader,
    @Inject(READS) private readonly reads: ClaimReads,
    @Inject(HISTORY) private readonly history: HistoryReader,
  ) {}

  @Post()
  @Operation({
    id: 'createClaim',
    tag: 'Claims',
    summary: 'File a claim',
    description: 'Nobody has reported it yet, so it is `reported` with strength 0, and not independently verified.',
    answers: 'The claim.',
    answer: Claim,
    gives: ['ETag', 'Location'],
    refuses: ['conflict'],
  })
  async create(
    @Calling() caller: Caller,
    @Body(body(NewClaim)) wanted: NewClaim,
    @Idempotency() idempotency: KeyedRequest | undefined,
    @Headers('accept-language') language: string | undefined,
    @Res({ passthrough: true }) reply: ApiReply,
  ): Promise<Claim> {
    const { id } = await createClaim(this.workflow, caller, wanted, idempotency);
    const claim = await readClaim(this.reads, caller.newsroomId, id, language);
    void reply.header('location', `/v1/claims/${id}`).header('etag', etagOf(claim.version));
    return claim;
  }

  @Get()
  @Operation({
    id: 'listClaims',
    tag: 'Claims',
    summary: 'List claims',
    description:
      'The review queue is `attention=any`, and what of it waits for whoever asks is `attention=mine`. Filters that are given together all have to hold.',
    answers: 'A page of claims.',
    answer: ClaimPage,
  })
  async list(
    @Calling() caller: Caller,
    @Query(query(ClaimsQuery)) { q, ...wanted }: ClaimsQuery,
    @Headers('accept-language') language: string | undefined,
  ): Promise<ClaimPage> {
    return listClaims(this.claims, caller, { ...wanted, words: q }, language);
  }

  @Get(':id')
  @Operation({
    id: 'readClaim',
    tag: 'Claims',
    summary: 'Read a claim',
    description:
      'The claim as it stands, or with `asOf` as it stood then, in the words of then and without an `ETag`. The `ETag` is ' +
      "the version to change the claim by; its caveat follows the newsroom's wording too, so no cache may keep it.",
    answers: 'The claim.',
    answer: Claim,
    gives: ['ETag'],
  })
  async read(
    @Calling() { newsroomId }: Caller,
    @Id('id') id: string,
    @Query(query(ClaimQuery)) { asOf }: ClaimQuery,
    @Headers('accept-language') language: string | undefined,
    @Res({ passthrough: true }) reply: ApiReply,
  ): Promise<Claim> {
    if (asOf !== undefined) return readClaimAsOf(this.history, newsroomId, id, asOf, language);
    const claim = await readClaim(this.reads, newsroomId, id, language);
    void reply.header('etag', etagOf(claim.version));
    return claim;
  }

  @Patch(':id')
  @Operation({
    id: 'changeClaim',
    tag: 'Claims',
    summary: 'File a claim otherwise',
    description:
      'Gives it another desk, language, priority, deadline or recheck date, or another member to see to it. None of it ' +
      'bears on what is known. Its statement and its claimant never change: another statement is another claim.',
    answers: 'The claim as it is filed now.',
    answer: Claim,
    gives: ['ETag'],
    refuses: ['conflict'],
  })
  async change(
    @Calling() caller: Caller,
    @Id('id') id: string,
    @RequiredMatch() match: NamedVersions,
    @Body(body(ClaimChange)) wanted: ClaimChange,
    @Headers('accept-language') language: string | undefined,
    @Res({ passthrough: true }) reply: ApiReply,
  ): Promise<Claim> {
    const expected = await expectedVersion(this.reads, caller.newsroomId, id, match);
    await reviseClaim(this.workflow, caller, { claimId: id, expectedVersion: expected }, wanted);
    const claim = await readClaim(this.reads, caller.newsroomId, id, language);
    void reply.header('etag', etagOf(claim.version));
    return claim;
  }
}
