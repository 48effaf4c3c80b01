import { Controller, Get, Headers, Inject, Query, Req, Res } from '@nestjs/common';
import type { Logger } from 'pino';
import { EventPage, EventsQuery } from '#contracts/events.js';
import type { Caller } from '#workflow/caller.js';
import type { HistoryReader } from '#workflow/ports/readers.js';
import { query } from '../http/accepts.js';
import { holderOf, type ApiReply, type ApiRequest } from '../http/api-request.js';
import { Calling } from '../http/params.js';
import { HttpProblem } from '../http/problem.js';
import { Operation } from '../openapi/operation.js';
import { HISTORY, LOG } from '../tokens.js';
import { EventStreams } from './event-streams.js';

@Controller('v1/events')
export class EventsController {
  constructor(
    @Inject(HISTORY) private readonly history: HistoryReader,
    private readonly streams: EventStreams,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  @Get()
  @Operation({
    id: 'listEvents',
    tag: 'Events',
    summary: 'Read or follow the events',
    description:
      "The newsroom's events in order, without a gap. Asked for as `text/event-stream` (`Accept`), they come as they " +
      'happen, each with its sequence as `id`, its type as `event` and the same JSON as `data`; a client that comes back ' +
      'with `Last-Event-ID` goes on from there. Members who are signed in are also told at once, as `claim.held_back` without ' +
      'an id, of claims with a mark that is told later.',
    answers: 'A page of events, or a stream of them.',
    answer: EventPage,
    plain: {
      type: 'text/event-stream',
      example: 'id: 5\nevent: claim.assessed\ndata: {"id":"01939b2e-5c00-7a10-8000-000000000071","sequence":5}\n\n',
    },
  })
  async list(
    @Calling() { newsroomId }: Caller,
    @Query(query(EventsQuery)) { after: wanted, limit }: EventsQuery,
    @Headers('last-event-id') lastEventId: string | undefined,
    @Req() request: ApiRequest,
    @Res() reply: ApiReply,
  ): Promise<void> {
    const after = wanted === 'latest' ? await this.history.lastSequence(newsroomId) : wanted;
    if (!/\btext\/event-stream\b/.test(request.headers.accept ?? '')) {
      const items = await this.history.after(newsroomId, after, limit);
      const page: EventPage = { items, next: items.at(-1)?.sequence ?? after };
      void reply.send(page);
      return;
    }
    const from = lastEventId === undefined ? after : sequenceIn(lastEventId);
    // What the reply would have said for itself, the stream says: it leaves no headers of its own out.
    for (const [name, value] of Object.entries(reply.getHeaders())) reply.raw.setHeader(name, value ?? '');
    void reply.hijack();
    // Nobody waits for its end: what goes wrong in a stream can no longer be answered with a problem.
    this.streams
      .tell({ holder: holderOf(request), after: from }, reply.raw)
      .catch((error: unknown) => this.log.error({ route: 'GET /v1/events', error: String(error) }, 'stream ended'));
  }
}

function sequenceIn(lastEventId: string): number {
  if (!/^\d{1,15}$/.test(lastEventId))
    throw new HttpProblem('malformed-header', 'Last-Event-ID must be the sequence of an event.', [
      { pointer: '', parameter: 'Last-Event-ID', detail: 'This is no sequence.' },
    ]);
  return Number(lastEventId);
}
