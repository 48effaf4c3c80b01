import { Refusal } from '#domain/refusals.js';
import { audit } from '../audit.js';
import type { Caller, Workflow } from '../caller.js';
import { NotFound } from '../errors.js';
import { once, type IdempotencyRequest } from '../once.js';
import type { Transaction } from '../ports/transactions.js';
import type { DeliveryToRestart } from '../ports/webhook-store.js';
import { lockEnabled } from './enabled-endpoint.js';
import { mustManageEndpoints } from './roles.js';

/**
 * Sends one delivery again, at once and as if it had never been tried; one that was delivered as well.
 * @throws NotFound, Refusal `endpoint.by_admin`, `endpoint.disabled`, `delivery.under_way`
 */
export async function retryDelivery(
  workflow: Workflow,
  caller: Caller,
  { endpointId, deliveryId }: { readonly endpointId: string; readonly deliveryId: string },
  idempotency?: IdempotencyRequest,
): Promise<void> {
  mustManageEndpoints(caller);
  await once(workflow, caller, idempotency, async (tx) => {
    await lockEnabled(tx, endpointId);
    const delivery = await tx.webhooks.loadDelivery(endpointId, deliveryId);
    if (!delivery) throw new NotFound('delivery', deliveryId);
    await restart(tx, delivery);
    await audit(workflow, tx, caller, { act: 'delivery.retried', target: deliveryId, details: { endpointId } });
    await tx.outbox.queue([{ name: 'deliver', endpointId }]);
    return null;
  });
}

/** @throws Refusal `delivery.under_way` */
export async function restart(tx: Transaction, { id, underWay }: DeliveryToRestart): Promise<void> {
  if (underWay) throw new Refusal('delivery.under_way', 'This delivery is under way already.');
  await tx.webhooks.restartDelivery(id);
}
