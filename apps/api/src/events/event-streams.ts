import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { Inject, type BeforeApplicationShutdown } from '@nestjs/common';
import type { CredentialDirectory, CredentialHolder } from '#workflow/ports/credential-directory.js';
import type { EventRecord, HeldLineReader, HistoryReader } from '#workflow/ports/readers.js';
import { DatabaseUnavailable } from '#workflow/ports/unavailable.js';
import { CREDENTIALS, HELD_LINES, HISTORY } from '../tokens.js';

/** Who listens, and from where on. */
export interface StreamRequest {
  readonly holder: Pick<CredentialHolder, 'id' | 'via' | 'newsroomId'>;
  readonly after: number;
}

const MOST_AT_ONCE = 200;
const FIRST_WAIT = 250;
const LONGEST_WAIT = 1_000;
/** Proxies cut a connection on which nothing has come for a minute, some for half of that. */
const HEARTBEAT = 15_000;

const HEADERS = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-store',
  // Asks nginx not to keep events back until a buffer is full.
  'x-accel-buffering': 'no',
  connection: 'close',
};

/** The streams of events that clients listen to, until they or the service go. */
export class EventStreams implements BeforeApplicationShutdown {
  private readonly closing = new AbortController();

  constructor(
    @Inject(HISTORY) private readonly history: HistoryReader,
    @Inject(HELD_LINES) private readonly heldLines: HeldLineReader,
    @Inject(CREDENTIALS) private readonly credentials: CredentialDirectory,
  ) {}

  /** Tells events as they come until the client goes, the service shuts down, or the credential counts no more. */
  async tell(request: StreamRequest, response: ServerResponse): Promise<void> {
    const gone = new AbortController();
    response.once('close', () => gone.abort());
    const signal = AbortSignal.any([gone.signal, this.closing.signal]);
    response.writeHead(200, HEADERS);
    response.write(`retry: ${LONGEST_WAIT}\n\n`);
    try {
      await this.follow(request, response, signal);
    } catch (error) {
      if (!signal.aborted) throw error;
    } finally {
      response.end();
    }
  }

  beforeApplicationShutdown(): void {
    this.closing.abort();
  }

  private async follow(request: StreamRequest, response: ServerResponse, signal: AbortSignal): Promise<void> {
    let { after } = request;
    let held: ReadonlyMap<string, string> | undefined;
    let wait = FIRST_WAIT;
    let lastWord = Date.now();
    while (!signal.aborted) {
      const next = await this.next(request, after);
      if (!next) return;
      after = next.events.at(-1)?.sequence ?? after;
      const told = next.events.map(eventText).join('') + changesText(held, next.held);
      held = next.held ?? held;
      if (told !== '') await write(response, told, signal);
      else if (Date.now() - lastWord > HEARTBEAT) await write(response, ':\n\n', signal);
      else {
        await sleep(wait, undefined, { signal });
        wait = Math.min(wait * 2, LONGEST_WAIT);
        continue;
      }
      wait = FIRST_WAIT;
      lastWord = Date.now();
    }
  }

  /** What comes next; nothing while the database is away, for a client need not notice that; null once the credential counts no more. */
  private async next({ holder }: StreamRequest, after: number): Promise<Next | null> {
    try {
      if (!(await this.credentials.find(holder.via, holder.id))) return null;
      const events = await this.history.after(holder.newsroomId, after, MOST_AT_ONCE);
      if (holder.via !== 'session') return { events };
      return { events, held: await this.heldLines.ofNewsroom(holder.newsroomId) };
    } catch (error) {
      if (error instanceof DatabaseUnavailable) return { events: [] };
      throw error;
    }
  }
}

/** What a stream has to tell. `held`: for those in the house, what waits of each claim. */
interface Next {
  readonly events: readonly EventRecord[];
  readonly held?: ReadonlyMap<string, string>;
}

/** For those in the house: the claims of which something waits that did not, or waits no longer. It has no place among the events. */
function changesText(
  before: ReadonlyMap<string, string> | undefined,
  now: ReadonlyMap<string, string> | undefined,
): string {
  if (!before || !now) return '';
  const claimIds = new Set([...before.keys(), ...now.keys()]);
  return [...claimIds]
    .filter((claimId) => before.get(claimId) !== now.get(claimId))
    .map((claimId) => `event: claim.held_back\ndata: ${JSON.stringify({ claimId })}\n\n`)
    .join('');
}

/** An event as text/event-stream carries it; the id is what a client sends as Last-Event-ID to go on from there. */
function eventText(event: EventRecord): string {
  return `id: ${event.sequence}\nevent: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`;
}

async function write(response: ServerResponse, text: string, signal: AbortSignal): Promise<void> {
  if (!response.write(text)) await once(response, 'drain', { signal });
}
