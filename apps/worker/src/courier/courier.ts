import { acknowledgementsIn } from '#delivery/sending/acknowledgements.js';
import type { Sender } from '#delivery/sending/sender.js';
import type { Sent } from '#delivery/sending/sent.js';
import { signatureHeaders } from '#delivery/signing/signature-headers.js';
import type { DeliveryQueue, DueEndpoint, Lease, LeasedDelivery } from '#workflow/ports/delivery-queue.js';
import type { BornLeased, Room } from '#workflow/ports/outbox-reader.js';
import type { Try } from '#workflow/webhooks/record-tries.js';
import { Lane, MOST_IN_FLIGHT, type Posted } from './lane.js';
import { LEASE_MS, RENEW_MS } from './lease-clock.js';
import { Recorder } from './recorder.js';

/** How often it looks for what is due without having been woken: retries, and what a lost worker has left. */
const LOOK_MS = 1_000;
/** How long stopping waits for what is being sent. What takes longer is sent again by whoever leases it next. */
const CLOSE_MS = 1_000;

type Acknowledgements = ReturnType<typeof acknowledgementsIn>['acknowledgements'];

/** Its lease runs out, and whoever leases it next tries again. */
const NOT_POSTED: Posted = { ok: false, kept: Promise.resolve() };

export interface CourierOptions {
  readonly deliveries: DeliveryQueue;
  readonly sender: Pick<Sender, 'send'>;
  /** Keeps tries of a newsroom, with all that follows from them. */
  readonly keep: (newsroomId: string, tries: readonly Try[]) => Promise<void>;
  /** Keeps what pages show now, as the answer to a webhook has said. */
  readonly acknowledge: (newsroomId: string, acknowledgements: Acknowledgements) => Promise<void>;
  readonly warn: (error: unknown, message: string) => void;
}

/**
 * Sends what is due. Each endpoint has a lane of its own, so that one that is slow or dead takes nothing from the others.
 * PostgreSQL knows all that is due; being woken only makes it sooner.
 */
export class Courier {
  private readonly lanes = new Map<string, Lane>();
  private readonly recorder: Recorder;
  private readonly timers: NodeJS.Timeout[] = [];
  private readonly sending = new Set<Promise<Posted>>();
  private looking: Promise<void> | undefined;
  private renewing: Promise<void> | undefined;
  private stopped = false;

  constructor(private readonly options: CourierOptions) {
    this.recorder = new Recorder(options);
  }

  start(): void {
    const look = (): void => {
      this.looking ??= this.look().finally(() => (this.looking = undefined));
    };
    const renew = (): void => {
      this.renewing ??= this.renew().finally(() => (this.renewing = undefined));
    };
    this.timers.push(setInterval(look, LOOK_MS), setInterval(renew, RENEW_MS));
    look();
  }

  /** Something may be due for an endpoint. Cheap, and may be called at any time, any number of times. */
  wake(newsroomId: string, endpointId: string): void {
    if (!this.stopped) this.laneOf({ newsroomId, endpointId }).wake();
  }

  /** What this process can send at once of what the dispatcher beside it tells. */
  readonly room: Room = {
    leaseMs: LEASE_MS,
    for: (endpointId) => (this.stopped ? 0 : (this.lanes.get(endpointId)?.room() ?? MOST_IN_FLIGHT)),
  };

  /** Sends what was leased for it, within its room. `askedAt`: before the lease began, by this process' steady clock. */
  take({ endpoint, lease }: BornLeased, askedAt: number): void {
    this.laneOf(endpoint).take(lease, askedAt);
  }

  async stop(): Promise<void> {
    this.stopped = true;
    for (const timer of this.timers) clearInterval(timer);
    await Promise.all([this.looking, this.renewing]);
    await Promise.all([...this.lanes.values()].map((lane) => lane.stop()));
    const underWay = Promise.all(this.sending).then(() => this.recorder.idle());
    await Promise.race([underWay, new Promise((resolve) => setTimeout(resolve, CLOSE_MS))]);
  }

  private laneOf(endpoint: DueEndpoint): Lane {
    const { endpointId } = endpoint;
    const known = this.lanes.get(endpointId);
    if (known) return known;
    const { deliveries, warn } = this.options;
    const lane = new Lane(endpoint, {
      ...{ deliveries, warn },
      send: (lease, delivery, mayStart) => this.tracked(this.send(endpoint, lease, delivery, mayStart)),
      empty: () => this.lanes.delete(endpointId),
    });
    this.lanes.set(endpointId, lane);
    return lane;
  }

  private async look(): Promise<void> {
    try {
      for (const { newsroomId, endpointId } of await this.options.deliveries.due()) this.wake(newsroomId, endpointId);
    } catch (error) {
      this.options.warn(error, 'what is due cannot be looked up for now');
    }
  }

  /** Renews all leases, those of one newsroom by one statement. */
  private async renew(): Promise<void> {
    const lanes = [...this.lanes.values()];
    for (const newsroomId of new Set(lanes.map(({ endpoint }) => endpoint.newsroomId))) {
      const asked = lanes
        .filter(({ endpoint }) => endpoint.newsroomId === newsroomId)
        .map((lane) => ({ lane, leases: lane.leases() }));
      const leases = asked.flatMap((each) => each.leases);
      if (leases.length === 0) continue;
      const askedAt = performance.now();
      try {
        const still = await this.options.deliveries.renew(newsroomId, leases, LEASE_MS);
        for (const each of asked) each.lane.renewed(each.leases, still, askedAt);
      } catch (error) {
        this.options.warn(error, 'leases of deliveries cannot be renewed for now');
      }
    }
  }

  private async send(
    { newsroomId, endpointId }: DueEndpoint,
    { url, secrets }: Lease,
    delivery: LeasedDelivery,
    mayStart: () => boolean,
  ): Promise<Posted> {
    const { eventId, body } = delivery;
    const headers = { ...signatureHeaders({ id: eventId, at: new Date(), body, secrets }) };
    const sent = await this.options.sender.send({ url, headers, body, mayStart });
    const { at, durationMs, status, answer, gone, retryAfterMs } = sent;
    const failure = sent.failure ?? (await this.acknowledged(newsroomId, sent));
    const kept = this.recorder.keep(newsroomId, {
      ...{ delivery, endpointId, durationMs, status, failure, answer, at: at.toISOString() },
      outcome: { ok: failure === null, gone, retryAfterMs },
    });
    return { ok: failure === null, kept };
  }

  /** What could not be kept is not taken as told: the webhook is sent again, and its answer asked for again. */
  private async acknowledged(newsroomId: string, sent: Sent): Promise<'acknowledgement_not_kept' | null> {
    const { acknowledgements, faults } = acknowledgementsIn(sent);
    if (faults.length > 0)
      this.options.warn(faults, 'the answer to a webhook acknowledges in a form that cannot be read');
    if (acknowledgements.length === 0) return null;
    try {
      await this.options.acknowledge(newsroomId, acknowledgements);
      return null;
    } catch (error) {
      this.options.warn(error, 'what a webhook was answered cannot be kept for now');
      return 'acknowledgement_not_kept';
    }
  }

  private async tracked(work: Promise<Posted>): Promise<Posted> {
    const posted = work.catch((error: unknown) => {
      this.options.warn(error, 'a delivery could not be sent');
      return NOT_POSTED;
    });
    this.sending.add(posted);
    void posted.finally(() => this.sending.delete(posted));
    return posted;
  }
}
