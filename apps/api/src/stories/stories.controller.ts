import { Body, Controller, Get, HttpCode, Inject, Patch, Post, Query, Res } from '@nestjs/common';
import { NewAcknowledgement, NewStory, Story, StoryChange, StoryPage, StoryQuery } from '#contracts/stories.js';
import type { Caller, Workflow } from '#workflow/caller.js';
import { NotFound } from '#workflow/errors.js';
import type { StoryReader } from '#workflow/ports/readers.js';
import { acknowledge } from '#workflow/stories/acknowledge.js';
import { changeStory } from '#workflow/stories/change-story.js';
import { recordStory } from '#workflow/stories/record-story.js';
import { body, query } from '../http/accepts.js';
import type { ApiReply } from '../http/api-request.js';
import type { KeyedRequest } from '../http/idempotency.js';
import { Calling, Id, Idempotency } from '../http/params.js';
import { Operation } from '../openapi/operation.js';
import { STORIES, WORKFLOW } from '../tokens.js';

@Controller('v1/stories')
export class StoriesController {
  constructor(
    @Inject(WORKFLOW) private readonly workflow: Workflow,
    @Inject(STORIES) private readonly stories: StoryReader,
  ) {}

  @Post()
  @Operation({
    id: 'recordStory',
    tag: 'Stories',
    summary: 'Record a story',
    description:
      'A piece was published in which claims appear. Its page is taken to show each as it is at this moment; from now ' +
      'on what is told of a claim names the story.',
    answers: 'The story.',
    answer: Story,
    gives: ['Location'],
    refuses: ['conflict'],
  })
  async record(
    @Calling() caller: Caller,
    @Idempotency() idempotency: KeyedRequest | undefined,
    @Body(body(NewStory)) wanted: NewStory,
    @Res({ passthrough: true }) reply: ApiReply,
  ): Promise<Story> {
    const story = await recordStory(this.workflow, caller, wanted, idempotency);
    void reply.header('location', `/v1/stories/${story.id}`);
    return story;
  }

  @Get()
  @Operation({
    id: 'listStories',
    tag: 'Stories',
    summary: 'List stories',
    description: 'All stories of the newsroom, newest first. Filters that are given together all have to hold.',
    answers: 'A page of stories.',
    answer: StoryPage,
  })
  async list(
    @Calling() { newsroomId }: Caller,
    @Query(query(StoryQuery)) { q, outdated, ...wanted }: StoryQuery,
  ): Promise<StoryPage> {
    return this.stories.stories(newsroomId, { ...wanted, words: q, outdated: outdated === 'true' });
  }

  @Get(':id')
  @Operation({
    id: 'readStory',
    tag: 'Stories',
    summary: 'Read a story',
    description: 'One story by its id, with what its page shows of each claim and what that claim is now.',
    answers: 'The story.',
    answer: Story,
  })
  async read(@Calling() { newsroomId }: Caller, @Id('id') id: string): Promise<Story> {
    const story = await this.stories.story(newsroomId, id);
    if (!story) throw new NotFound('story', id);
    return story;
  }

  @Patch(':id')
  @Operation({
    id: 'changeStory',
    tag: 'Stories',
    summary: 'Change a story',
    description:
      'Corrects it, or which claims appear in it. The page is taken to show a claim that is new in it as it is at this ' +
      'moment.',
    answers: 'The story as it is now.',
    answer: Story,
    refuses: ['conflict'],
  })
  async change(
    @Calling() caller: Caller,
    @Id('id') id: string,
    @Body(body(StoryChange)) change: StoryChange,
  ): Promise<Story> {
    return await changeStory(this.workflow, caller, id, change);
  }

  @Post(':id/acknowledgements')
  @HttpCode(200)
  @Operation({
    id: 'acknowledgeStory',
    tag: 'Stories',
    summary: 'Say what the page of a story shows',
    description:
      'The page shows these versions of its claims now. A version that is older than the one it has shown changes ' +
      'nothing, so acknowledgements may come out of order and more than once. The JSON body of a 2xx answer to a ' +
      'webhook may carry them too, and save this call.',
    answers: 'The story, with what its page shows now.',
    answer: Story,
    refuses: ['unprocessable'],
  })
  async acknowledge(
    @Calling() caller: Caller,
    @Id('id') id: string,
    @Idempotency() idempotency: KeyedRequest | undefined,
    @Body(body(NewAcknowledgement)) { claims }: NewAcknowledgement,
  ): Promise<Story> {
    return await acknowledge(this.workflow, caller, id, claims, idempotency);
  }
}
