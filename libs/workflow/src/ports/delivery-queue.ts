import type { AfterTry } from '#domain/delivery/retries.js';

/** An endpoint that has something due. */
export interface DueEndpoint {
  readonly newsroomId: string;
  readonly endpointId: string;
}

/** A secret that an endpoint's deliveries are signed with now. */
export interface SigningSecret {
  readonly signature: 'v1' | 'v1a';
  readonly secret: Uint8Array;
}

/** A delivery that this process may send until its lease runs out. */
export interface LeasedDelivery {
  readonly id: string;
  /** Of the lease: whoever holds an older one changes nothing. */
  readonly token: number;
  readonly eventId: string;
  /** What is sent, the same bytes at every try. */
  readonly body: string;
  /** Tries before this one, since it was last started. */
  readonly tries: number;
}

/** What a process may send to one endpoint now. */
export interface Lease {
  readonly url: string;
  readonly secrets: readonly SigningSecret[];
  readonly deliveries: readonly LeasedDelivery[];
  /** Milliseconds until its rate limit allows more, or the next retry is due; null where nothing is to come. */
  readonly moreInMs: number | null;
}

/** What came of a try, as it is kept. `answer`: the first KiB of the answer. */
export interface TryRecord {
  readonly deliveryId: string;
  readonly endpointId: string;
  readonly token: number;
  /** ISO 8601 UTC. */
  readonly at: string;
  readonly durationMs: number;
  readonly status: number | null;
  readonly failure: string | null;
  readonly answer: string | null;
  readonly after: AfterTry;
}

/** The deliveries, as those who send them see them. PostgreSQL's clock rules over leases. */
export interface DeliveryQueue {
  /** Endpoints of all newsrooms that have something due which nobody holds. */
  due(): Promise<DueEndpoint[]>;
  /**
   * Takes at most `most` deliveries of an endpoint that are due and that no earlier version of their claim stands before.
   * Null where the endpoint is disabled or gone.
   */
  lease(endpoint: DueEndpoint, most: number, leaseMs: number): Promise<Lease | null>;
  /** Keeps leases from running out. @returns the ids of those that are held still */
  renew(
    newsroomId: string,
    held: readonly { id: string; token: number }[],
    leaseMs: number,
  ): Promise<ReadonlySet<string>>;
  /** Gives leases back unused. */
  release(newsroomId: string, held: readonly { id: string; token: number }[]): Promise<void>;
  /**
   * Keeps every try, and moves the deliveries whose lease is held still.
   * @returns of each endpoint among them that fails now, since when it has had no success; ISO 8601 UTC
   */
  record(
    newsroomId: string,
    tries: readonly TryRecord[],
  ): Promise<readonly { endpointId: string; failingSince: string }[]>;
}
