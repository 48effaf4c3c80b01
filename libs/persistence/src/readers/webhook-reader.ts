import type { Page, PageRequest } from '#workflow/ports/readers.js';
import type { DeliveryQuery, DeliveryRecord, WebhookReader } from '#workflow/ports/webhook-reader.js';
import type { EndpointRecord, KeyedEndpoint } from '#workflow/ports/webhook-store.js';
import { pageOf, readCursor, writeCursor } from '../cursor.js';
import { bodyOf } from '../rows/lease-row.js';
import { deliveryOf, type DeliveryRow } from '../rows/delivery-row.js';
import { endpointOf, keyedEndpointOf, type EndpointRow } from '../rows/endpoint-row.js';
import { deliveryPageStatement, ENDPOINT_EXISTS, READ_DELIVERY } from '../sql/webhook-deliveries.js';
import { LIST_ENDPOINTS, LOAD_ENDPOINT, NEGLECTED_ENDPOINTS } from '../sql/webhook-endpoints.js';
import type { PgTransactions } from '../transactions.js';

export class PgWebhookReader implements WebhookReader {
  constructor(private readonly transactions: PgTransactions) {}

  async endpoint(newsroomId: string, id: string): Promise<KeyedEndpoint | null> {
    const [row] = await this.transactions.connected(newsroomId, (connection) =>
      connection.rows<EndpointRow>(LOAD_ENDPOINT, [id]),
    );
    return row ? keyedEndpointOf(row) : null;
  }

  async endpoints(newsroomId: string, { limit, cursor }: PageRequest): Promise<Page<KeyedEndpoint>> {
    const [before = null] = cursor === undefined ? [] : readCursor('webhook endpoints', cursor, ['uuid']);
    const rows = await this.transactions.connected(newsroomId, (connection) =>
      connection.rows<EndpointRow>(LIST_ENDPOINTS, [before, limit + 1]),
    );
    return pageOf(rows, limit, ({ id }) => writeCursor('webhook endpoints', [id]), keyedEndpointOf);
  }

  async neglectedEndpoints(newsroomId: string): Promise<EndpointRecord[]> {
    const rows = await this.transactions.connected(newsroomId, (connection) =>
      connection.rows<EndpointRow>(NEGLECTED_ENDPOINTS, []),
    );
    return rows.map(endpointOf);
  }

  async deliveries(newsroomId: string, endpointId: string, query: DeliveryQuery): Promise<Page<DeliveryRecord> | null> {
    const list = `deliveries ${endpointId}`;
    const [after] = query.cursor === undefined ? [] : readCursor(list, query.cursor, ['sequence']);
    const { text, values } = deliveryPageStatement(endpointId, query, after);
    const rows = await this.transactions.connected(newsroomId, async (connection) => {
      const [exists] = await connection.rows(ENDPOINT_EXISTS, [endpointId]);
      return exists ? connection.unnamed<DeliveryRow>(text, values) : null;
    });
    return rows && pageOf(rows, query.limit, ({ sequence }) => writeCursor(list, [sequence]), deliveryOf);
  }

  async delivery(
    newsroomId: string,
    endpointId: string,
    id: string,
  ): Promise<{ delivery: DeliveryRecord; body: string } | null> {
    const [row] = await this.transactions.connected(newsroomId, (connection) =>
      connection.rows<DeliveryRow & { at: Date; data: string }>(READ_DELIVERY, [endpointId, id]),
    );
    return row ? { delivery: deliveryOf(row), body: bodyOf(row) } : null;
  }
}
