import { EVENT_TYPES } from '#contracts/words.js';
import { client, type Schemas } from '../api/client.ts';
import { reach } from '../api/reach.ts';

const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 5_000;

/** A mark that those outside are not told yet is no event, but the house sees it. */
const HELD_BACK = 'claim.held_back';

interface Hearing {
  /** The stream is there, anew: from now on nothing is missed. */
  readonly onOpen: () => void;
  /** @param claimId null where it concerns no single claim */
  readonly onEvent: (claimId: string | null) => void;
}

/** The stream of events, begun again whenever it ends. */
export class Following {
  private source: EventSource | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private wait = FIRST_WAIT_MS;
  private failures = 0;
  private isOver = false;

  constructor(private readonly hearing: Hearing) {
    this.begin();
  }

  get isOpen(): boolean {
    return this.source?.readyState === EventSource.OPEN;
  }

  /** Begins anew at once: a stream that was there may be dead without its end having been told. */
  again(): void {
    if (!this.isOver) this.begin();
  }

  stop(): void {
    this.isOver = true;
    clearTimeout(this.timer);
    this.source?.close();
  }

  private begin(): void {
    clearTimeout(this.timer);
    this.source?.close();
    const source = new EventSource('/v1/events?after=latest');
    this.source = source;
    const hear = ({ data }: MessageEvent<string>): void =>
      this.hearing.onEvent((JSON.parse(data) as Pick<Schemas['Event'], 'claimId'>).claimId);
    for (const type of [...EVENT_TYPES, HELD_BACK]) source.addEventListener(type, hear);
    source.addEventListener('open', () => {
      this.wait = FIRST_WAIT_MS;
      this.failures = 0;
      reach.set('there');
      this.hearing.onOpen();
    });
    source.addEventListener('error', () => {
      // A line that was lost the browser takes up again by itself; an answer that is no stream it leaves at that.
      if (source.readyState === EventSource.CLOSED && source === this.source) void this.lookWhy();
      else if ((this.failures += 1) > 1) reach.set('away');
    });
  }

  /** Finds out whether the session is over, which is said where it is, and goes on once it is not. */
  private async lookWhy(): Promise<void> {
    await client.GET('/v1/session').catch(() => {});
    if (this.isOver || this.source?.readyState !== EventSource.CLOSED) return;
    this.timer = setTimeout(() => this.begin(), this.wait);
    this.wait = Math.min(this.wait * 2, LONGEST_WAIT_MS);
  }
}
