/**
 * Calls the reconciler at start and then at an interval, one round at a time. The first round comes at once: whatever was
 * due when the service stopped has waited long enough.
 */
export class Reconciler {
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;
  private stopped = false;

  constructor(
    private readonly round: () => Promise<number>,
    private readonly options: {
      readonly everyMs: number;
      readonly warn: (error: unknown, message: string) => void;
    },
  ) {}

  start(): void {
    this.running = this.run();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.running;
  }

  private async run(): Promise<void> {
    try {
      await this.round();
    } catch (error) {
      this.options.warn(error, 'what is due cannot be put back for now');
    }
    if (this.stopped) return;
    this.timer = setTimeout(() => this.start(), this.options.everyMs);
  }
}
