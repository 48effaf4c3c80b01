import type { DeliveryQueue, DueEndpoint, Lease, TryRecord } from '#workflow/ports/delivery-queue.js';
import { bodyOf, secretsOf, type SecretRow } from './rows/lease-row.js';
import { DUE_ENDPOINTS, LEASE_DELIVERIES, RECORD_TRIES, RELEASE_LEASES, RENEW_LEASES } from './sql/deliveries.js';
import type { PgTransactions } from './transactions.js';

interface LeaseRow {
  url: string;
  rate_limit: number | null;
  allowed: number | null;
  next_in_ms: string | null;
  secrets: SecretRow[] | null;
  deliveries: DeliveryRow[] | null;
}

interface DeliveryRow {
  id: string;
  token: number;
  eventId: string;
  tries: number;
  type: string;
  at: string;
  data: string;
}

type Held = readonly { readonly id: string; readonly token: number }[];

export class PgDeliveryQueue implements DeliveryQueue {
  constructor(private readonly transactions: PgTransactions) {}

  async due(): Promise<DueEndpoint[]> {
    return this.transactions.onDuty('deliver', (connection) => connection.rows<DueEndpoint>(DUE_ENDPOINTS, []));
  }

  async lease({ newsroomId, endpointId }: DueEndpoint, most: number, leaseMs: number): Promise<Lease | null> {
    const [row] = await this.transactions.connectedTo(newsroomId, endpointId, (connection) =>
      connection.rows<LeaseRow>(LEASE_DELIVERIES, [endpointId, most, leaseMs]),
    );
    return row ? leaseOf(row, most) : null;
  }

  async renew(newsroomId: string, held: Held, leaseMs: number): Promise<ReadonlySet<string>> {
    const rows = await this.transactions.connected(newsroomId, (connection) =>
      connection.rows<{ id: string }>(RENEW_LEASES, [...columns(held), leaseMs]),
    );
    return new Set(rows.map(({ id }) => id));
  }

  async release(newsroomId: string, held: Held): Promise<void> {
    await this.transactions.connected(newsroomId, (connection) => connection.rows(RELEASE_LEASES, columns(held)));
  }

  async record(
    newsroomId: string,
    tries: readonly TryRecord[],
  ): Promise<{ endpointId: string; failingSince: string }[]> {
    const rows = await this.transactions.connected(newsroomId, (connection) =>
      connection.rows<{ endpointId: string; since: Date }>(RECORD_TRIES, [JSON.stringify(tries.map(tryRow))]),
    );
    return rows.map(({ endpointId, since }) => ({ endpointId, failingSince: since.toISOString() }));
  }
}

function columns(held: Held): [ids: string[], tokens: number[]] {
  return [held.map(({ id }) => id), held.map(({ token }) => token)];
}

function leaseOf({ url, rate_limit, allowed, next_in_ms, secrets, deliveries }: LeaseRow, most: number): Lease {
  const taken = deliveries ?? [];
  const heldBack = rate_limit !== null && allowed !== null && taken.length >= Math.floor(allowed) && allowed < most;
  return {
    url,
    secrets: secretsOf(secrets),
    deliveries: taken.map(({ id, token, eventId, tries, ...event }) => ({
      ...{ id, token, eventId, tries },
      body: bodyOf(event),
    })),
    moreInMs: heldBack ? Math.ceil(1000 / rate_limit) : next_in_ms === null ? null : Math.ceil(Number(next_in_ms)),
  };
}

function tryRow({ deliveryId, endpointId, durationMs, after, ...rest }: TryRecord): Record<string, unknown> {
  return {
    ...rest,
    ...{ id: deliveryId, endpoint_id: endpointId, duration_ms: Math.round(durationMs), state: after.state },
    ...(after.state === 'waiting' && { next_at: new Date(after.nextAt).toISOString() }),
    ...(after.state === 'failed' && { ended_as: after.failure }),
  };
}
