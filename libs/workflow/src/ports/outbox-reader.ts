import type { Announcement, Listening } from '#domain/announcements/announcement.js';
import type { ClaimLine } from '#domain/announcements/announce-claim.js';
import type { NewsroomLine } from '#domain/announcements/announce-line.js';
import type { DueEndpoint, Lease } from './delivery-queue.js';
import type { NewsroomSettings } from './newsroom-store.js';
import type { OutboxJob } from './outbox.js';

/** A job of a newsroom, as a transaction left it in the outbox. */
export interface DispatchedJob {
  readonly newsroomId: string;
  readonly job: OutboxJob;
}

/** An endpoint as the dispatcher sees it. What a disabled one would have got is written down, for its recovery. */
export interface ListeningEndpoint extends Listening {
  readonly enabled: boolean;
}

/** Lines of one newsroom's history that a round has taken, in the order in which they are told, and all it takes to tell them. */
export interface LinesToTell {
  /** The ids of all lines; each gets its number. */
  readonly lineIds: readonly string[];
  /** Those that may be of use to those outside, by id. */
  readonly lines: ReadonlyMap<string, ClaimLine | NewsroomLine>;
  readonly endpoints: readonly ListeningEndpoint[];
  readonly settings: NewsroomSettings;
  /** The greatest sequence that the newsroom has given; 0 before the first. */
  readonly lastSequence: number;
}

/** A numbered announcement. Its id is its line's where it tells the line itself. */
export interface ToldAnnouncement {
  readonly eventId: string;
  readonly lineId: string;
  readonly sequence: number;
  readonly announcement: Announcement;
}

/** One announcement on its way to one endpoint. */
export interface NewDelivery {
  readonly id: string;
  readonly endpointId: string;
  readonly told: ToldAnnouncement;
  readonly enabled: boolean;
}

export interface Told {
  /** Ids of events in the order of their numbers, which follow the last without a gap. */
  readonly eventIds: readonly string[];
  readonly announcements: readonly ToldAnnouncement[];
  readonly deliveries: readonly NewDelivery[];
}

/** Deliveries that were born leased, to the process of this dispatcher. */
export interface BornLeased {
  readonly endpoint: DueEndpoint;
  readonly lease: Lease;
}

/** What a round has come to. */
export interface RoundEnd {
  /** There may be more to take. */
  readonly more: boolean;
  readonly leased: readonly BornLeased[];
  /** Endpoints that have got something which is not leased yet. */
  readonly due: readonly DueEndpoint[];
}

/** What the process of this dispatcher can send itself. `leaseMs`: how long its leases last. */
export interface Room {
  readonly leaseMs: number;
  /** How many deliveries to an endpoint it can take at once. */
  readonly for: (endpointId: string) => number;
}

/** The outbox of all newsrooms: what has been committed and not been told yet. */
export interface OutboxReader {
  /**
   * One round: takes rows, has their lines told, writes what is told, hands the jobs over, and only then lets the rows
   * go. Where `tell` or `deliver` throws, everything stays; where the process dies after it, the jobs come twice, which
   * changes nothing. One round at a time in the whole service, so that commit order can hide no line.
   * @param room what is told to an endpoint within it is leased at once, which spares asking for it
   */
  round(
    tell: (lines: LinesToTell) => Told,
    deliver: (jobs: readonly DispatchedJob[]) => Promise<void>,
    room: Room,
  ): Promise<RoundEnd>;
}
