import { Body, Controller, Get, HttpCode, Inject, Patch, Post, Res } from '@nestjs/common';
import { CaveatPreview } from '#contracts/caveat-preview.js';
import { Newsroom, NewsroomChange } from '#contracts/newsroom.js';
import type { Caller, Workflow } from '#workflow/caller.js';
import { NotFound } from '#workflow/errors.js';
import { changeNewsroom } from '#workflow/newsroom/change-newsroom.js';
import { previewCaveats } from '#workflow/newsroom/preview-caveats.js';
import type { NewsroomReader } from '#workflow/ports/readers.js';
import { body } from '../http/accepts.js';
import type { ApiReply } from '../http/api-request.js';
import { etagOf, type NamedVersions } from '../http/if-match.js';
import { Calling, OptionalMatch } from '../http/params.js';
import { Operation } from '../openapi/operation.js';
import { NEWSROOMS, WORKFLOW } from '../tokens.js';

@Controller('v1/newsroom')
export class NewsroomController {
  constructor(
    @Inject(WORKFLOW) private readonly workflow: Workflow,
    @Inject(NEWSROOMS) private readonly newsrooms: NewsroomReader,
  ) {}

  @Get()
  @Operation({
    id: 'readNewsroom',
    tag: 'Newsroom',
    summary: 'Read the newsroom',
    description: 'The newsroom of the API key.',
    answers: 'The newsroom with its settings.',
    answer: Newsroom,
    gives: ['ETag'],
  })
  async read(@Calling() { newsroomId }: Caller, @Res({ passthrough: true }) reply: ApiReply): Promise<Newsroom> {
    const newsroom = await this.newsrooms.newsroom(newsroomId);
    if (!newsroom) throw new NotFound('newsroom', newsroomId);
    void reply.header('etag', etagOf(newsroom.version));
    return newsroom;
  }

  @Patch()
  @Operation({
    id: 'changeNewsroom',
    tag: 'Newsroom',
    summary: 'Change the settings',
    description:
      'For admins. With other thresholds jobs judge every claim anew. Wording of its own must still say what a caveat ' +
      'has to say (rule `wording.must_keep_caveat`).',
    answers: 'The newsroom with its settings of now.',
    answer: Newsroom,
    gives: ['ETag'],
    refuses: ['forbidden', 'unprocessable'],
  })
  async change(
    @Calling() caller: Caller,
    @OptionalMatch() match: NamedVersions,
    @Body(body(NewsroomChange)) wanted: NewsroomChange,
    @Res({ passthrough: true }) reply: ApiReply,
  ): Promise<Newsroom> {
    const seen = match === null || match === 'any' ? undefined : match;
    const newsroom = await changeNewsroom(this.workflow, caller, wanted, seen);
    void reply.header('etag', etagOf(newsroom.version));
    return newsroom;
  }

  @Post('caveat-preview')
  @HttpCode(200)
  @Operation({
    id: 'previewCaveats',
    tag: 'Newsroom',
    summary: 'Preview the caveats',
    description:
      'For admins. How every caveat would read with these settings, in each language that the newsroom would have, or why ' +
      'a wording would be refused. Nothing is changed.',
    answers: 'Every message of every language.',
    answer: CaveatPreview,
    refuses: ['forbidden'],
  })
  async preview(@Calling() caller: Caller, @Body(body(NewsroomChange)) wanted: NewsroomChange): Promise<CaveatPreview> {
    return { items: await previewCaveats(this.newsrooms, caller, wanted) };
  }
}
