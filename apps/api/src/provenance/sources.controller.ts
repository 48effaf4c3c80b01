import { Body, Controller, Delete, Get, Inject, Patch, Post, Put, Query, Res } from '@nestjs/common';
import { NewSource, Source, SourceChange, SourceMerge, SourcePage, SourceQuery } from '#contracts/sources.js';
import type { Caller, Workflow } from '#workflow/caller.js';
import { NotFound } from '#workflow/errors.js';
import type { ProvenanceReader } from '#workflow/ports/readers.js';
import { mergeSource, unmergeSource } from '#workflow/provenance/merge-sources.js';
import { changeSource, recordSource } from '#workflow/provenance/record-source.js';
import { body, query } from '../http/accepts.js';
import type { ApiReply } from '../http/api-request.js';
import type { KeyedRequest } from '../http/idempotency.js';
import { Calling, Id, Idempotency } from '../http/params.js';
import { Operation } from '../openapi/operation.js';
import { PROVENANCE, WORKFLOW } from '../tokens.js';

@Controller('v1/sources')
export class SourcesController {
  constructor(
    @Inject(WORKFLOW) private readonly workflow: Workflow,
    @Inject(PROVENANCE) private readonly provenance: ProvenanceReader,
  ) {}

  @Post()
  @Operation({
    id: 'recordSource',
    tag: 'Sources',
    summary: 'Record a source',
    description: 'A person, an organisation, an outlet or a trove of documents: whoever can say things.',
    answers: 'The source.',
    answer: Source,
    gives: ['Location'],
  })
  async record(
    @Calling() caller: Caller,
    @Idempotency() idempotency: KeyedRequest | undefined,
    @Body(body(NewSource)) wanted: NewSource,
    @Res({ passthrough: true }) reply: ApiReply,
  ): Promise<Source> {
    const source = await recordSource(this.workflow, caller, wanted, idempotency);
    void reply.header('location', `/v1/sources/${source.id}`);
    return source;
  }

  @Get()
  @Operation({
    id: 'listSources',
    tag: 'Sources',
    summary: 'List sources',
    description:
      'All sources of the newsroom, or those whose name holds words. One that was merged into another is left out unless ' +
      'it is asked for.',
    answers: 'A page of sources.',
    answer: SourcePage,
  })
  async list(
    @Calling() { newsroomId }: Caller,
    @Query(query(SourceQuery)) { q, merged, ...page }: SourceQuery,
  ): Promise<SourcePage> {
    return this.provenance.sources(newsroomId, { ...page, words: q, merged: merged === 'true' });
  }

  @Get(':id')
  @Operation({
    id: 'readSource',
    tag: 'Sources',
    summary: 'Read a source',
    description: 'One source by its id.',
    answers: 'The source.',
    answer: Source,
  })
  async read(@Calling() { newsroomId }: Caller, @Id('id') id: string): Promise<Source> {
    const source = await this.provenance.source(newsroomId, id);
    if (!source) throw new NotFound('source', id);
    return source;
  }

  @Patch(':id')
  @Operation({
    id: 'changeSource',
    tag: 'Sources',
    summary: 'Correct a source',
    description:
      'What is left out stays. Where it bears on how independent or reliable the source is, every claim downstream is ' +
      'judged anew. A source cannot come to control itself (rule `source.part_of_loop`).',
    answers: 'The source as it is now.',
    answer: Source,
    refuses: ['unprocessable'],
  })
  async change(
    @Calling() caller: Caller,
    @Id('id') id: string,
    @Body(body(SourceChange)) wanted: SourceChange,
  ): Promise<Source> {
    return changeSource(this.workflow, caller, id, wanted);
  }

  @Put(':id/merge')
  @Operation({
    id: 'mergeSource',
    tag: 'Sources',
    summary: 'Merge a source into another',
    description:
      'The two have turned out to be one. From now on the source counts as the other wherever voices are found: with its ' +
      'control, its rating and its name, withheld or not. Reports and claims stay with whom they were filed with, so the ' +
      'merge can be undone without loss. Every claim downstream is judged anew. A merge that would put a source above ' +
      'itself is refused (rule `source.merge_loop`), and so is one of a source that is merged into a third ' +
      '(`source.merged_already`).',
    answers: 'The source, merged.',
    answer: Source,
    refuses: ['conflict', 'unprocessable'],
  })
  async merge(
    @Calling() caller: Caller,
    @Id('id') id: string,
    @Body(body(SourceMerge)) { into }: SourceMerge,
  ): Promise<Source> {
    return mergeSource(this.workflow, caller, id, into);
  }

  @Delete(':id/merge')
  @Operation({
    id: 'unmergeSource',
    tag: 'Sources',
    summary: 'Undo the merge of a source',
    description:
      'The source counts for itself again, with what it is part of. Every claim downstream is judged anew. Both the ' +
      'merge and its undoing stay in the history.',
    answers: 'The source, by itself.',
    answer: Source,
    refuses: ['conflict'],
  })
  async unmerge(@Calling() caller: Caller, @Id('id') id: string): Promise<Source> {
    return unmergeSource(this.workflow, caller, id);
  }
}
