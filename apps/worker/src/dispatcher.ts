import type { QueuedJob } from '#queue/queue.js';
import type { DispatchedJob } from '#workflow/ports/outbox-reader.js';

/** What the dispatcher reads: the outbox, one round at a time. */
export interface OutboxRounds {
  dispatch(deliver: (jobs: readonly DispatchedJob[]) => Promise<void>): Promise<{ more: boolean }>;
}

interface DispatcherOptions {
  readonly add: (jobs: readonly QueuedJob[]) => Promise<void>;
  readonly warn: (error: unknown, message: string) => void;
  /** How often it looks without being woken. */
  readonly pollMs: number;
}

const LONGEST_PAUSE_MS = 5_000;

/**
 * Carries what has been committed from the outbox to the queue. It is woken after each commit, and polls besides, for
 * wake-ups get lost. While the queue or the database is away, everything stays in the outbox.
 */
export class Dispatcher {
  private awake = false;
  private running: Promise<void> | undefined;
  private timer: NodeJS.Timeout | undefined;
  private stopped = false;
  private failures = 0;

  constructor(
    private readonly outbox: OutboxRounds,
    private readonly options: DispatcherOptions,
  ) {}

  start(): void {
    this.wake();
  }

  /** There may be something to dispatch. Cheap, and may be called at any time. */
  readonly wake = (): void => {
    this.awake = true;
    if (this.stopped || this.running || this.failures > 0) return;
    this.running = this.run();
  };

  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.running;
  }

  private async run(): Promise<void> {
    clearTimeout(this.timer);
    try {
      while (this.awake && !this.stopped) {
        this.awake = false;
        const { more } = await this.outbox.dispatch((entries) => this.options.add(entries.map(asQueued)));
        if (more) this.awake = true;
        this.failures = 0;
      }
    } catch (error) {
      this.failures += 1;
      if (this.failures === 1) this.options.warn(error, 'the outbox cannot be dispatched for now');
    }
    this.running = undefined;
    this.sleep();
  }

  private sleep(): void {
    if (this.stopped) return;
    const { pollMs } = this.options;
    const pause = this.failures === 0 ? pollMs : Math.min(pollMs * 2 ** (this.failures - 1), LONGEST_PAUSE_MS);
    this.timer = setTimeout(() => {
      this.awake = true;
      this.running = this.run();
    }, pause);
    // Woken in the very moment in which the last round ended.
    if (this.awake && this.failures === 0) this.wake();
  }
}

function asQueued({ newsroomId, job: { name, ...payload } }: DispatchedJob): QueuedJob {
  return { name, payload: { newsroomId, ...payload } } as QueuedJob;
}
