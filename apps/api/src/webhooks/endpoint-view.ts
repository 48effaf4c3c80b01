import type { WebhookEndpoint } from '#contracts/webhook-endpoints.js';
import type { KeyedEndpoint } from '#workflow/ports/webhook-store.js';
import type { EndpointKeys } from './endpoint-keys.js';

/** An endpoint as it is shown: with its public key where it has one, and without anything that has to stay secret. */
export function endpointView({ endpoint, seed }: KeyedEndpoint, keys: EndpointKeys): WebhookEndpoint {
  const { id, url, description, desks, rateLimit, signature, disabled, failingSince } = endpoint;
  return {
    ...{ id, url, description, desks, rateLimit, signature },
    eventTypes: endpoint.eventTypes as WebhookEndpoint['eventTypes'],
    publicKey: seed && keys.publicKeyOf(seed),
    enabled: disabled === null,
    ...{ disabled, failingSince, createdAt: endpoint.createdAt, updatedAt: endpoint.updatedAt },
  };
}
