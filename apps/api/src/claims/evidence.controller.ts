import { Body, Controller, Get, HttpCode, Inject, Post, Query, Res } from '@nestjs/common';
import { EvidenceChangePage, EvidenceChangesQuery } from '#contracts/evidence-changes.js';
import { EvidenceFiled, EvidencePage, EvidenceQuery, NewEvidence } from '#contracts/evidence.js';
import type { Caller, Workflow } from '#workflow/caller.js';
import { recordEvidence } from '#workflow/claims/record-evidence.js';
import type { ClaimReader, HistoryReader } from '#workflow/ports/readers.js';
import type { ClaimReads } from '#workflow/reading/read-claim.js';
import { body, query } from '../http/accepts.js';
import type { ApiReply } from '../http/api-request.js';
import type { KeyedRequest } from '../http/idempotency.js';
import { etagOf, type NamedVersions } from '../http/if-match.js';
import { Calling, Id, Idempotency, OptionalMatch } from '../http/params.js';
import { Operation } from '../openapi/operation.js';
import { CLAIMS, HISTORY, READS, WORKFLOW } from '../tokens.js';
import { expectedVersion } from './expected-version.js';

@Controller('v1/claims/:id/evidence')
export class EvidenceController {
  constructor(
    @Inject(WORKFLOW) private readonly workflow: Workflow,
    @Inject(CLAIMS) private readonly claims: ClaimReader,
    @Inject(READS) private readonly reads: ClaimReads,
    @Inject(HISTORY) private readonly history: HistoryReader,
  ) {}

  @Get()
  @Operation({
    id: 'listEvidence',
    tag: 'Evidence',
    summary: 'List the evidence of a claim',
    description: 'Every report that bears on it, retracted ones as well; with `asOf` as it was then.',
    answers: 'A page of evidence.',
    answer: EvidencePage,
  })
  async list(
    @Calling() { newsroomId }: Caller,
    @Id('id') claimId: string,
    @Query(query(EvidenceQuery)) wanted: EvidenceQuery,
  ): Promise<EvidencePage> {
    const page = await this.claims.evidence(newsroomId, claimId, wanted);
    // Only where there is no evidence does it need a look whether there is a claim.
    if (page.items.length === 0) await this.reads.read(newsroomId, claimId);
    return page;
  }

  @Get('changes')
  @Operation({
    id: 'listEvidenceChanges',
    tag: 'Evidence',
    summary: 'List what has changed of the evidence',
    description:
      'What somebody has to look at who judged the claim by an earlier version: evidence filed or read otherwise, reports ' +
      'in its lineage taken back or derived otherwise, sources above them described otherwise, another policy. Oldest first.',
    answers: 'A page of changes.',
    answer: EvidenceChangePage,
  })
  async changes(
    @Calling() { newsroomId }: Caller,
    @Id('id') claimId: string,
    @Query(query(EvidenceChangesQuery)) wanted: EvidenceChangesQuery,
  ): Promise<EvidenceChangePage> {
    const page = await this.history.evidenceChanges(newsroomId, claimId, wanted);
    if (page.items.length === 0) await this.reads.read(newsroomId, claimId);
    return page;
  }

  @Post()
  @HttpCode(200)
  @Operation({
    id: 'fileEvidence',
    tag: 'Evidence',
    summary: 'File evidence on a claim',
    description:
      'Says how a report bears on the claim. Sent again for the same report it replaces the stance; what was filed ' +
      'before stays in the history. A job judges the claim anew.',
    answers: 'Where the claim stands with its evidence.',
    answer: EvidenceFiled,
    gives: ['ETag'],
  })
  async file(
    @Calling() caller: Caller,
    @Id('id') claimId: string,
    @OptionalMatch() match: NamedVersions,
    @Idempotency() idempotency: KeyedRequest | undefined,
    @Body(body(NewEvidence)) wanted: NewEvidence,
    @Res({ passthrough: true }) reply: ApiReply,
  ): Promise<EvidenceFiled> {
    const expected = await expectedVersion(this.reads, caller.newsroomId, claimId, match);
    const filed = await recordEvidence(
      this.workflow,
      caller,
      { claimId, expectedVersion: expected, idempotency },
      wanted,
    );
    void reply.header('etag', etagOf(filed.version));
    return filed;
  }
}
