import type { Try } from '#workflow/webhooks/record-tries.js';

interface Waiting {
  readonly try: Try;
  readonly kept: () => void;
}

interface RecorderOptions {
  /** Keeps tries of one newsroom by one transaction. */
  readonly keep: (newsroomId: string, tries: readonly Try[]) => Promise<void>;
  readonly warn: (error: unknown, message: string) => void;
}

const MOST_AT_ONCE = 200;
const AGAIN_MS = 250;

/**
 * Keeps what came of tries. Those of a newsroom that end while others are being kept share the next transaction. While
 * the database is away nothing is dropped: they are kept once it is back.
 */
export class Recorder {
  private readonly waiting = new Map<string, Waiting[]>();
  private readonly busy = new Map<string, Promise<void>>();

  constructor(private readonly options: RecorderOptions) {}

  /** Resolves once the try is kept for good. */
  keep(newsroomId: string, tried: Try): Promise<void> {
    return new Promise((kept) => {
      const line = this.waiting.get(newsroomId);
      if (line) line.push({ try: tried, kept });
      else this.waiting.set(newsroomId, [{ try: tried, kept }]);
      if (!this.busy.has(newsroomId)) this.busy.set(newsroomId, this.serve(newsroomId));
    });
  }

  /** Resolves once all that has come so far is kept. */
  async idle(): Promise<void> {
    await Promise.all(this.busy.values());
  }

  private async serve(newsroomId: string): Promise<void> {
    // One turn of the event loop, so that tries which end together are kept together.
    await new Promise((resolve) => setImmediate(resolve));
    for (let line = this.take(newsroomId); line.length > 0; line = this.take(newsroomId)) {
      await this.keepForSure(newsroomId, line.map((each) => each.try)); // prettier-ignore
      for (const { kept } of line) kept();
    }
    this.busy.delete(newsroomId);
  }

  private take(newsroomId: string): Waiting[] {
    const line = this.waiting.get(newsroomId) ?? [];
    const taken = line.splice(0, MOST_AT_ONCE);
    if (line.length === 0) this.waiting.delete(newsroomId);
    return taken;
  }

  private async keepForSure(newsroomId: string, tries: readonly Try[]): Promise<void> {
    for (let failures = 0; ; failures += 1) {
      try {
        return await this.options.keep(newsroomId, tries);
      } catch (error) {
        if (failures === 0) this.options.warn(error, 'tries of deliveries cannot be kept for now');
        await new Promise((resolve) => setTimeout(resolve, AGAIN_MS).unref());
      }
    }
  }
}
