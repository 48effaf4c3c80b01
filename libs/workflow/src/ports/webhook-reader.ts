import type { Page, PageRequest } from './readers.js';
import type { EndpointRecord, KeyedEndpoint } from './webhook-store.js';

export const DELIVERY_STATES = ['waiting', 'sending', 'delivered', 'failed'] as const;
/** `sending`: some worker holds it now. */
export type DeliveryState = (typeof DELIVERY_STATES)[number];

/** What came of one try. All but number and time are null where the worker was lost before it could tell. */
export interface AttemptRecord {
  readonly number: number;
  readonly at: string;
  readonly durationMs: number | null;
  readonly status: number | null;
  readonly failure: string | null;
  /** The first KiB of what was answered. */
  readonly answer: string | null;
}

export interface DeliveryRecord {
  readonly id: string;
  readonly event: {
    readonly id: string;
    readonly sequence: number;
    readonly type: string;
    readonly claimId: string | null;
    readonly version: number | null;
  };
  readonly state: DeliveryState;
  readonly tries: number;
  /** When it is tried next; null unless it waits. */
  readonly nextAt: string | null;
  readonly createdAt: string;
  readonly endedAt: string | null;
  readonly failure: string | null;
  readonly attempts: readonly AttemptRecord[];
}

export interface DeliveryQuery extends PageRequest {
  readonly state?: DeliveryState | undefined;
  readonly eventType?: string | undefined;
  readonly claimId?: string | undefined;
}

/** Reads webhook endpoints and their deliveries. A cursor that is none of the list's makes it throw InvalidCursor. */
export interface WebhookReader {
  /** Null where there is none, or none any more. */
  endpoint(newsroomId: string, id: string): Promise<KeyedEndpoint | null>;
  /** Newest first. */
  endpoints(newsroomId: string, page: PageRequest): Promise<Page<KeyedEndpoint>>;
  /** Those that the service itself has disabled, and that nobody has seen to since; longest first. */
  neglectedEndpoints(newsroomId: string): Promise<EndpointRecord[]>;
  /** Deliveries of an endpoint, newest event first; null where there is no such endpoint. */
  deliveries(newsroomId: string, endpointId: string, query: DeliveryQuery): Promise<Page<DeliveryRecord> | null>;
  /** One delivery with the text that is sent, the same at every try. */
  delivery(
    newsroomId: string,
    endpointId: string,
    id: string,
  ): Promise<{ readonly delivery: DeliveryRecord; readonly body: string } | null>;
}
