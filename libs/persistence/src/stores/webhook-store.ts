import type { QueryResultRow } from 'pg';
import type {
  DeliveryToRestart,
  EndpointRecord,
  KeyedEndpoint,
  NewSecret,
  WebhookStore,
} from '#workflow/ports/webhook-store.js';
import type { Connection, Statement } from '../connection.js';
import { keyedEndpointOf, type EndpointRow } from '../rows/endpoint-row.js';
import * as deliveries from '../sql/webhook-deliveries.js';
import * as endpoints from '../sql/webhook-endpoints.js';

interface LockedRow {
  id: string;
  under_way: boolean;
}

export class PgWebhookStore implements WebhookStore {
  constructor(private readonly connection: Connection) {}

  async countEndpoints(): Promise<number> {
    await this.rows(endpoints.LOCK_ENDPOINTS, this.connection.newsroomId);
    return this.count(endpoints.COUNT_ENDPOINTS);
  }

  async insertEndpoint(endpoint: EndpointRecord, secret: NewSecret, by: string): Promise<void> {
    const { id, url, description, eventTypes, desks, rateLimit, signature, disabled, createdAt } = endpoint;
    await this.rows(
      endpoints.INSERT_ENDPOINT,
      ...[id, this.connection.newsroomId, url, description, eventTypes, desks, rateLimit, signature],
      ...[disabled?.at ?? null, disabled?.reason ?? null, by, createdAt],
    );
    await this.insertSecret(id, secret);
  }

  async loadEndpoint(id: string): Promise<KeyedEndpoint | null> {
    await this.rows(endpoints.LOCK_ENDPOINT, id);
    const [row] = await this.rows<EndpointRow>(endpoints.LOAD_ENDPOINT, id);
    return row ? keyedEndpointOf(row) : null;
  }

  async updateEndpoint(endpoint: EndpointRecord): Promise<void> {
    const { id, url, description, eventTypes, desks, rateLimit, disabled, failingSince, updatedAt } = endpoint;
    await this.rows(
      endpoints.UPDATE_ENDPOINT,
      ...[id, url, description, eventTypes, desks, rateLimit],
      ...[disabled?.at ?? null, disabled?.reason ?? null, failingSince, updatedAt],
    );
  }

  async deleteEndpoint(id: string, at: string): Promise<void> {
    await this.rows(endpoints.DELETE_ENDPOINT, id, at);
  }

  async countSecrets(endpointId: string, at: string): Promise<number> {
    return this.count(endpoints.COUNT_SECRETS, endpointId, at);
  }

  async replaceSecret(endpointId: string, secret: NewSecret, oldUntil: string | null): Promise<void> {
    if (oldUntil === null) await this.rows(endpoints.FORGET_SECRETS, endpointId);
    else await this.rows(endpoints.RETIRE_SECRET, endpointId, oldUntil, secret.createdAt);
    await this.insertSecret(endpointId, secret);
  }

  async giveUpWaiting(endpointId: string, failure: string, at: string): Promise<void> {
    await this.rows(deliveries.AWAIT_ROUND);
    await this.rows(deliveries.GIVE_UP_WAITING, endpointId, failure, at);
  }

  async countFailed(endpointId: string, since: string): Promise<number> {
    return this.count(deliveries.COUNT_FAILED, endpointId, since);
  }

  async loadDelivery(endpointId: string, id: string): Promise<DeliveryToRestart | null> {
    return this.locked(deliveries.LOCK_DELIVERY, endpointId, id);
  }

  async loadDeliveryOf(endpointId: string, eventId: string): Promise<DeliveryToRestart | 'unknown' | null> {
    const [event] = await this.rows(deliveries.EVENT_IS_ANNOUNCED, eventId);
    return event ? this.locked(deliveries.LOCK_DELIVERY_OF, endpointId, eventId) : 'unknown';
  }

  async insertDelivery(endpointId: string, eventId: string, id: string): Promise<void> {
    await this.rows(deliveries.INSERT_DELIVERY, id, endpointId, eventId);
  }

  async restartDelivery(id: string): Promise<void> {
    await this.rows(deliveries.RESTART_DELIVERY, id);
  }

  async restartFailed(endpointId: string, since: string, until: string | null): Promise<number> {
    return this.count(deliveries.RESTART_FAILED, endpointId, since, until);
  }

  private async insertSecret(endpointId: string, { id, signature, secret, createdAt }: NewSecret): Promise<void> {
    const { newsroomId } = this.connection;
    await this.rows(endpoints.INSERT_SECRET, id, newsroomId, endpointId, signature, Buffer.from(secret), createdAt);
  }

  private async locked(statement: Statement, endpointId: string, id: string): Promise<DeliveryToRestart | null> {
    const [row] = await this.rows<LockedRow>(statement, endpointId, id);
    return row ? { id: row.id, underWay: row.under_way } : null;
  }

  private async count(statement: Statement, ...values: unknown[]): Promise<number> {
    const [row] = await this.rows<{ n: number }>(statement, ...values);
    return row?.n ?? 0;
  }

  private rows<Row extends QueryResultRow>(statement: Statement, ...values: unknown[]): Promise<Row[]> {
    return this.connection.rows<Row>(statement, values);
  }
}
