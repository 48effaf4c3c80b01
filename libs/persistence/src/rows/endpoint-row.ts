import type { EndpointRecord, KeyedEndpoint } from '#workflow/ports/webhook-store.js';

/** What ENDPOINT_COLUMNS read. `seed`: only where deliveries are signed by ed25519. */
export interface EndpointRow {
  id: string;
  url: string;
  description: string | null;
  event_types: string[];
  desks: string[];
  rate_limit: number | null;
  signature: EndpointRecord['signature'];
  disabled_at: Date | null;
  disabled_reason: NonNullable<EndpointRecord['disabled']>['reason'] | null;
  failing_since: Date | null;
  created_at: Date;
  updated_at: Date;
  seed: Buffer | null;
}

/** Columns of an endpoint `e`. */
export const ENDPOINT_COLUMNS = `e.id, e.url, e.description, e.event_types, e.desks, e.rate_limit, e.signature,
  e.disabled_at, e.disabled_reason, e.failing_since, e.created_at, e.updated_at,
  (SELECT s.secret FROM webhook_secrets s
    WHERE s.endpoint_id = e.id AND s.expires_at IS NULL AND e.signature = 'v1a') AS seed`;

export function keyedEndpointOf(row: EndpointRow): KeyedEndpoint {
  return { endpoint: endpointOf(row), seed: row.seed };
}

export function endpointOf(row: EndpointRow): EndpointRecord {
  const { id, url, description, desks, signature, disabled_at: at, disabled_reason: reason } = row;
  return {
    ...{ id, url, description, desks, signature, eventTypes: row.event_types, rateLimit: row.rate_limit },
    disabled: at && reason ? { at: at.toISOString(), reason } : null,
    failingSince: row.failing_since?.toISOString() ?? null,
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
  };
}
