import type { Caller } from '../caller.js';
import { NotFound } from '../errors.js';
import type { Page, PageRequest } from '../ports/readers.js';
import type { DeliveryQuery, DeliveryRecord, WebhookReader } from '../ports/webhook-reader.js';
import type { KeyedEndpoint } from '../ports/webhook-store.js';
import { mustSeeWebhooks } from './roles.js';

/** What leads and admins see of webhooks. Each throws Refusal `webhook.by_lead`, and NotFound where there is no such thing. */

export async function listEndpoints(
  reader: WebhookReader,
  caller: Caller,
  page: PageRequest,
): Promise<Page<KeyedEndpoint>> {
  mustSeeWebhooks(caller);
  return reader.endpoints(caller.newsroomId, page);
}

export async function seeEndpoint(reader: WebhookReader, caller: Caller, id: string): Promise<KeyedEndpoint> {
  mustSeeWebhooks(caller);
  const found = await reader.endpoint(caller.newsroomId, id);
  if (!found) throw new NotFound('webhook endpoint', id);
  return found;
}

export async function listDeliveries(
  reader: WebhookReader,
  caller: Caller,
  endpointId: string,
  query: DeliveryQuery,
): Promise<Page<DeliveryRecord>> {
  mustSeeWebhooks(caller);
  const page = await reader.deliveries(caller.newsroomId, endpointId, query);
  if (!page) throw new NotFound('webhook endpoint', endpointId);
  return page;
}

/** One delivery with the text that is sent. */
export async function seeDelivery(
  reader: WebhookReader,
  caller: Caller,
  { endpointId, deliveryId }: { readonly endpointId: string; readonly deliveryId: string },
): Promise<{ readonly delivery: DeliveryRecord; readonly body: string }> {
  mustSeeWebhooks(caller);
  const found = await reader.delivery(caller.newsroomId, endpointId, deliveryId);
  if (!found) throw new NotFound('delivery', deliveryId);
  return found;
}
