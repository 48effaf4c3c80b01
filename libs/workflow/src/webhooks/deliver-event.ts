import { audit } from '../audit.js';
import type { Caller, Workflow } from '../caller.js';
import { NotFound } from '../errors.js';
import { once, type IdempotencyRequest } from '../once.js';
import { lockEnabled } from './enabled-endpoint.js';
import { restart } from './retry-delivery.js';
import { mustManageEndpoints } from './roles.js';

/**
 * Sends one event to one endpoint, whether or not it was sent there before, or listens to such events.
 * @returns the id of the delivery
 * @throws NotFound, Refusal `endpoint.by_admin`, `endpoint.disabled`, `delivery.under_way`
 */
export async function deliverEvent(
  workflow: Workflow,
  caller: Caller,
  { endpointId, eventId }: { readonly endpointId: string; readonly eventId: string },
  idempotency?: IdempotencyRequest,
): Promise<string> {
  mustManageEndpoints(caller);
  return once(workflow, caller, idempotency, async (tx) => {
    await lockEnabled(tx, endpointId);
    const known = await tx.webhooks.loadDeliveryOf(endpointId, eventId);
    if (known === 'unknown') throw new NotFound('event', eventId);
    const id = known?.id ?? workflow.newId();
    if (known) await restart(tx, known);
    else await tx.webhooks.insertDelivery(endpointId, eventId, id);
    await audit(workflow, tx, caller, { act: 'delivery.added', target: id, details: { endpointId, eventId } });
    await tx.outbox.queue([{ name: 'deliver', endpointId }]);
    return id;
  });
}
