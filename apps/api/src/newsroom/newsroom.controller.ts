import { Body, Controller, Get, Inject, Patch } from '@nestjs/common';
import { Newsroom, NewsroomChange } from '#contracts/newsroom.js';
import type { Caller, Workflow } from '#workflow/caller.js';
import { NotFound } from '#workflow/errors.js';
import { changeNewsroom } from '#workflow/newsroom/change-newsroom.js';
import type { NewsroomReader } from '#workflow/ports/readers.js';
import { body } from '../http/accepts.js';
import { Calling } from '../http/params.js';
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
  })
  async read(@Calling() { newsroomId }: Caller): Promise<Newsroom> {
    const newsroom = await this.newsrooms.newsroom(newsroomId);
    if (!newsroom) throw new NotFound('newsroom', newsroomId);
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
    refuses: ['forbidden', 'unprocessable'],
  })
  async change(@Calling() caller: Caller, @Body(body(NewsroomChange)) wanted: NewsroomChange): Promise<Newsroom> {
    return changeNewsroom(this.workflow, caller, wanted);
  }
}
