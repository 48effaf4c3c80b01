import { Body, Controller, Get, HttpCode, Inject, Post, Query, Res } from '@nestjs/common';
import {
  LoopsQuery,
  NewDerivations,
  NewReport,
  NewRetraction,
  Report,
  ReportLoops,
  ReportPage,
  ReportQuery,
} from '#contracts/reports.js';
import type { Caller, Workflow } from '#workflow/caller.js';
import { NotFound } from '#workflow/errors.js';
import type { ProvenanceReader } from '#workflow/ports/readers.js';
import { correctLineage } from '#workflow/provenance/correct-lineage.js';
import { foretellLoops } from '#workflow/reading/foretell-loops.js';
import { recordReport } from '#workflow/provenance/record-report.js';
import { retractReport } from '#workflow/provenance/retract-report.js';
import { body, query } from '../http/accepts.js';
import type { ApiReply } from '../http/api-request.js';
import type { KeyedRequest } from '../http/idempotency.js';
import { Calling, Id, Idempotency } from '../http/params.js';
import { Operation } from '../openapi/operation.js';
import { PROVENANCE, WORKFLOW } from '../tokens.js';

@Controller('v1/reports')
export class ReportsController {
  constructor(
    @Inject(WORKFLOW) private readonly workflow: Workflow,
    @Inject(PROVENANCE) private readonly provenance: ProvenanceReader,
  ) {}

  @Post()
  @Operation({
    id: 'recordReport',
    tag: 'Reports',
    summary: 'Record a report',
    description:
      'What a source has said, what it rests on, and what it says of claims: all of it or nothing. Jobs judge the ' +
      'claims anew.',
    answers: 'The report.',
    answer: Report,
    gives: ['Location'],
    refuses: ['unprocessable'],
  })
  async record(
    @Calling() caller: Caller,
    @Idempotency() idempotency: KeyedRequest | undefined,
    @Body(body(NewReport)) wanted: NewReport,
    @Res({ passthrough: true }) reply: ApiReply,
  ): Promise<Report> {
    const report = await recordReport(this.workflow, caller, wanted, idempotency);
    void reply.header('location', `/v1/reports/${report.id}`);
    return report;
  }

  @Get()
  @Operation({
    id: 'listReports',
    tag: 'Reports',
    summary: 'List reports',
    description:
      'All reports of the newsroom, those of one source, those published at one address, or those whose title holds words.',
    answers: 'A page of reports.',
    answer: ReportPage,
  })
  async list(
    @Calling() { newsroomId }: Caller,
    @Query(query(ReportQuery)) { q, ...wanted }: ReportQuery,
  ): Promise<ReportPage> {
    return this.provenance.reports(newsroomId, { ...wanted, words: q });
  }

  @Get(':id')
  @Operation({
    id: 'readReport',
    tag: 'Reports',
    summary: 'Read a report',
    description: 'One report by its id, with what it rests on.',
    answers: 'The report.',
    answer: Report,
  })
  async read(@Calling() { newsroomId }: Caller, @Id('id') id: string): Promise<Report> {
    const report = await this.provenance.report(newsroomId, id);
    if (!report) throw new NotFound('report', id);
    return report;
  }

  @Get(':id/loops')
  @Operation({
    id: 'foretellLoops',
    tag: 'Reports',
    summary: 'Foretell loops',
    description:
      'Which loops would close if the report were said to rest on others. Nothing is changed, and nothing forbids to say ' +
      'so: a loop is circular reporting, and is flagged as such.',
    answers: 'The loops; none where none would close.',
    answer: ReportLoops,
  })
  async loops(
    @Calling() { newsroomId }: Caller,
    @Id('id') id: string,
    @Query(query(LoopsQuery)) { from }: LoopsQuery,
  ): Promise<ReportLoops> {
    return foretellLoops(this.provenance, newsroomId, id, from?.toLowerCase().split(',') ?? []);
  }

  @Post(':id/derivations')
  @HttpCode(200)
  @Operation({
    id: 'correctLineage',
    tag: 'Reports',
    summary: 'Record what a report rests on',
    description:
      'It has come out that the report rests on others, or that its source did not know it itself. Jobs judge every ' +
      'claim downstream anew. A loop is accepted, and flagged as circular reporting.',
    answers: 'The report with its lineage of now.',
    answer: Report,
    refuses: ['unprocessable'],
  })
  async derive(
    @Calling() caller: Caller,
    @Id('id') id: string,
    @Idempotency() idempotency: KeyedRequest | undefined,
    @Body(body(NewDerivations)) correction: NewDerivations,
  ): Promise<Report> {
    return await correctLineage(this.workflow, caller, id, correction, idempotency);
  }

  @Post(':id/retraction')
  @HttpCode(200)
  @Operation({
    id: 'retractReport',
    tag: 'Reports',
    summary: 'Record a retraction',
    description: 'The source takes the report back. Jobs judge every claim downstream anew.',
    answers: 'The report, retracted.',
    answer: Report,
    refuses: ['conflict'],
  })
  async retract(
    @Calling() caller: Caller,
    @Id('id') id: string,
    @Idempotency() idempotency: KeyedRequest | undefined,
    @Body(body(NewRetraction)) { reason }: NewRetraction,
  ): Promise<Report> {
    return await retractReport(this.workflow, caller, id, reason, idempotency);
  }
}
