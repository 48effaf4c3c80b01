import { audit } from '../audit.js';
import type { Caller, Workflow } from '../caller.js';
import { once, type IdempotencyRequest } from '../once.js';
import { lockEnabled } from './enabled-endpoint.js';
import { mustManageEndpoints } from './roles.js';

/**
 * Sends all deliveries again that failed from `since` on, and before `until` where there is one, in the order of their
 * events.
 * @throws NotFound, Refusal `endpoint.by_admin`, `endpoint.disabled`
 */
export async function recoverEndpoint(
  workflow: Workflow,
  caller: Caller,
  endpointId: string,
  { since, until }: { readonly since: string; readonly until: string | null },
  idempotency?: IdempotencyRequest,
): Promise<{ deliveries: number }> {
  mustManageEndpoints(caller);
  return once(workflow, caller, idempotency, async (tx) => {
    await lockEnabled(tx, endpointId);
    const deliveries = await tx.webhooks.restartFailed(endpointId, since, until);
    const details = { since, until, deliveries };
    await audit(workflow, tx, caller, { act: 'endpoint.recovered', target: endpointId, details });
    if (deliveries > 0) await tx.outbox.queue([{ name: 'deliver', endpointId }]);
    return { deliveries };
  });
}
