import type { Caller, Workflow } from '../caller.js';
import { once, type IdempotencyRequest } from '../once.js';
import { lockEnabled } from './enabled-endpoint.js';
import { mustManageEndpoints } from './roles.js';

/**
 * Has `webhook.test` told to one endpoint.
 * @returns the id of the event, which is the delivery's `webhook-id`
 * @throws NotFound, Refusal `endpoint.by_admin`, `endpoint.disabled`
 */
export async function testEndpoint(
  workflow: Workflow,
  caller: Caller,
  endpointId: string,
  idempotency?: IdempotencyRequest,
): Promise<{ eventId: string }> {
  mustManageEndpoints(caller);
  return once(workflow, caller, idempotency, async (tx) => {
    await lockEnabled(tx, endpointId);
    const event = { type: 'webhook.test' as const, at: workflow.clock.now(), by: caller.memberId, reason: null };
    return { eventId: await tx.history.add({ ...event, data: { endpointId } }) };
  });
}
