import type { DeliveryQueue, DueEndpoint, Lease, LeasedDelivery } from '#workflow/ports/delivery-queue.js';
import { LEASE_MS, leaseEnd, mayStillSend } from './lease-clock.js';

/** Deliveries to one endpoint that are under way at once in one process: a slow endpoint holds up no more than these. */
export const MOST_IN_FLIGHT = 16;
/** Deliveries that have been posted, or are being posted, and not been kept yet: a worker that dies has them sent again. */
const MOST_UNKEPT = 64;
const BETWEEN_LEASES_MS = 10;
/** Deliveries that one process leases ahead. */
const MOST_HELD = 200;
/** What is due sooner is waited for; for what comes later the courier's look is soon enough. */
const LOOK_AHEAD_MS = 1_500;

interface Held extends LeasedDelivery {
  end: number;
}

/** A delivery that was posted. `ok`: it went well; `kept` resolves once what came of it is kept for good. */
export interface Posted {
  readonly ok: boolean;
  readonly kept: Promise<void>;
}

export interface LaneOptions {
  readonly deliveries: Pick<DeliveryQueue, 'lease' | 'release'>;
  /** Sends one delivery. `mayStart`: whether its lease lasts still, to be asked last of all. */
  readonly send: (lease: Lease, delivery: LeasedDelivery, mayStart: () => boolean) => Promise<Posted>;
  readonly warn: (error: unknown, message: string) => void;
  /** Called when nothing is held and nothing is wanted any more. */
  readonly empty: () => void;
}

/** The deliveries of one endpoint in this process: leased some at a time, sent side by side, apart from all other endpoints. */
export class Lane {
  private readonly held = new Map<string, Held>();
  private readonly queue: { lease: Lease; delivery: Held }[] = [];
  private inFlight = 0;
  /** There may be more than it holds: something was due, or may become so when what is under way has ended. */
  private hungry = false;
  private wanted = false;
  private leasing: Promise<void> | undefined;
  private leasedAt = 0;
  private stopped = false;
  private timer: NodeJS.Timeout | undefined;

  constructor(
    readonly endpoint: DueEndpoint,
    private readonly options: LaneOptions,
  ) {}

  /** There may be something due. */
  wake(): void {
    this.hungry = true;
    this.wanted = true;
    this.pull();
  }

  /** How many more it could send at once. */
  room(): number {
    return this.stopped ? 0 : Math.max(0, MOST_IN_FLIGHT - this.held.size);
  }

  /** Sends what is leased. `askedAt`: no later than the lease began, by this process' steady clock. */
  take(lease: Lease, askedAt: number): void {
    for (const each of lease.deliveries) {
      const delivery = { ...each, end: leaseEnd(askedAt) };
      this.held.set(delivery.id, delivery);
      this.queue.push({ lease, delivery });
    }
    this.fill();
  }

  /** What it holds the leases of. */
  leases(): { id: string; token: number }[] {
    return [...this.held.values()].map(({ id, token }) => ({ id, token }));
  }

  /** Those of `asked` that are in `still` last on; the others belong to somebody else now. */
  renewed(asked: readonly { id: string }[], still: ReadonlySet<string>, askedAt: number): void {
    for (const { id } of asked) {
      const held = this.held.get(id);
      if (held) held.end = still.has(id) ? leaseEnd(askedAt) : 0;
    }
  }

  /** Takes nothing more, and gives back what has not been sent. What is being sent goes on. */
  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.leasing;
    const unsent = this.queue.splice(0).map(({ delivery }) => delivery);
    for (const { id } of unsent) this.held.delete(id);
    if (unsent.length > 0) await this.options.deliveries.release(this.endpoint.newsroomId, unsent).catch(() => {});
  }

  private pull(): void {
    if (this.stopped || this.leasing || !this.wanted || this.held.size > MOST_HELD / 2) return;
    this.leasing = this.lease().finally(() => {
      this.leasing = undefined;
      this.pull();
      this.rest();
    });
  }

  private async lease(): Promise<void> {
    this.wanted = false;
    const askedAt = performance.now();
    this.leasedAt = askedAt;
    const most = MOST_HELD - this.held.size;
    const underWay = this.inFlight > 0;
    let lease: Lease | null;
    try {
      lease = await this.options.deliveries.lease(this.endpoint, most, LEASE_MS);
    } catch (error) {
      // The next look at what is due, by whichever worker, finds the endpoint again.
      this.options.warn(error, 'deliveries cannot be leased for now');
      return;
    }
    const found = lease?.deliveries.length ?? 0;
    if (found === 0 && !underWay) this.hungry = false;
    if (!lease) return;
    if (found === most) this.wanted = true;
    if (lease.moreInMs !== null && lease.moreInMs < LOOK_AHEAD_MS) this.waitFor(lease.moreInMs);
    this.take(lease, askedAt);
  }

  private fill(): void {
    while (this.inFlight < MOST_IN_FLIGHT && this.held.size - this.queue.length < MOST_UNKEPT) {
      const next = this.queue.shift();
      if (!next) return;
      if (this.stopped || !mayStillSend(next.delivery.end)) this.held.delete(next.delivery.id);
      else void this.send(next.lease, next.delivery);
    }
  }

  private async send(lease: Lease, delivery: Held): Promise<void> {
    this.inFlight += 1;
    const { ok, kept } = await this.options.send(lease, delivery, () => mayStillSend(delivery.end));
    this.inFlight -= 1;
    this.fill();
    await kept;
    this.held.delete(delivery.id);
    this.fill();
    // The next version of its claim may have waited for it; what failed may be due again soon.
    if (!ok) this.wake();
    else if (this.hungry) this.wakeSoon();
    this.rest();
  }

  /** Asks for more at once where nothing is held, and else not again and again while what is under way ends. */
  private wakeSoon(): void {
    if (this.held.size === 0 || performance.now() - this.leasedAt > BETWEEN_LEASES_MS) this.wake();
    else if (!this.timer) this.waitFor(BETWEEN_LEASES_MS);
  }

  private waitFor(ms: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.timer = undefined;
      this.wake();
    }, ms).unref();
  }

  private rest(): void {
    if (this.held.size === 0 && !this.leasing && !this.wanted && !this.timer) this.options.empty();
  }
}
