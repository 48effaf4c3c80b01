/** How deliveries are signed: by HMAC with a shared secret, or by an ed25519 key whose public half may be known. */
export type SignatureScheme = 'v1' | 'v1a';

/** Why an endpoint gets nothing: an admin said so, it answered 410, or it failed for days. */
export type DisabledReason = 'by_admin' | 'gone' | 'failing';

/** What an admin decides of an endpoint. Empty lists mean all; `rateLimit` is in deliveries a second. */
export interface EndpointFacts {
  readonly url: string;
  readonly description: string | null;
  readonly eventTypes: readonly string[];
  readonly desks: readonly string[];
  readonly rateLimit: number | null;
  readonly signature: SignatureScheme;
}

export interface EndpointRecord extends EndpointFacts {
  readonly id: string;
  readonly disabled: { readonly at: string; readonly reason: DisabledReason } | null;
  /** Since when it has failed without one success; null where its last try went well. */
  readonly failingSince: string | null;
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** An endpoint, and the seed of its ed25519 key where it has one: what its public key is made of. Never to be shown. */
export interface KeyedEndpoint {
  readonly endpoint: EndpointRecord;
  readonly seed: Uint8Array | null;
}

/** What deliveries are signed with: 32 bytes, the shared secret or the seed of the ed25519 key. */
export interface NewSecret {
  readonly id: string;
  readonly signature: SignatureScheme;
  readonly secret: Uint8Array;
  readonly createdAt: string;
}

/** A delivery as whoever wants it sent again sees it. `underWay`: it waits and is due, or is being sent. */
export interface DeliveryToRestart {
  readonly id: string;
  readonly underWay: boolean;
}

/** Webhook endpoints, and what happens to their deliveries by an admin's word. Deleted endpoints are not there. */
export interface WebhookStore {
  /** How many endpoints there are. While the transaction lasts nobody else adds one. */
  countEndpoints(): Promise<number>;
  insertEndpoint(endpoint: EndpointRecord, secret: NewSecret, by: string): Promise<void>;
  /** One endpoint, locked against change and against the leasing of its deliveries. */
  loadEndpoint(id: string): Promise<KeyedEndpoint | null>;
  updateEndpoint(endpoint: EndpointRecord): Promise<void>;
  /** Takes the endpoint away with its secrets; its deliveries stay to be looked up. */
  deleteEndpoint(id: string, at: string): Promise<void>;

  /** How many secrets are valid at a time. */
  countSecrets(endpointId: string, at: string): Promise<number>;
  /** Signs with another secret from now on, and with the one before it until `oldUntil`; null ends all older ones at once. */
  replaceSecret(endpointId: string, secret: NewSecret, oldUntil: string | null): Promise<void>;

  /** Ends all that waits for the endpoint, and what is being told to it at this moment. */
  giveUpWaiting(endpointId: string, failure: 'endpoint_disabled' | 'endpoint_deleted', at: string): Promise<void>;
  /** How many deliveries have failed since. */
  countFailed(endpointId: string, since: string): Promise<number>;
  /** One delivery of the endpoint, locked. */
  loadDelivery(endpointId: string, id: string): Promise<DeliveryToRestart | null>;
  /** The endpoint's delivery of an event, locked. `unknown`: there is no such event; null: it has none yet. */
  loadDeliveryOf(endpointId: string, eventId: string): Promise<DeliveryToRestart | 'unknown' | null>;
  /** Writes the delivery of an event, which waits and is due at once. */
  insertDelivery(endpointId: string, eventId: string, id: string): Promise<void>;
  /** Has it wait again and due at once, as if it had never been tried. */
  restartDelivery(id: string): Promise<void>;
  /** The same for all that failed from `since` on, and before `until` where there is one. @returns how many */
  restartFailed(endpointId: string, since: string, until: string | null): Promise<number>;
}
