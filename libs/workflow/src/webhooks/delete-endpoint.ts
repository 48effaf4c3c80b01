import { audit } from '../audit.js';
import type { Caller, Workflow } from '../caller.js';
import { NotFound } from '../errors.js';
import type { KeyedEndpoint } from '../ports/webhook-store.js';
import { endpointLine, keptOf, originOf } from './endpoint-line.js';
import { mustManageEndpoints } from './roles.js';

/**
 * Takes a webhook endpoint away, with its secrets. What waits for it has failed.
 * @returns the endpoint as it was last
 * @throws NotFound, Refusal `endpoint.by_admin`
 */
export async function deleteEndpoint(workflow: Workflow, caller: Caller, id: string): Promise<KeyedEndpoint> {
  mustManageEndpoints(caller);
  return workflow.transactions.within(caller.newsroomId, async (tx) => {
    const keyed = await tx.webhooks.loadEndpoint(id);
    if (!keyed) throw new NotFound('webhook endpoint', id);
    const at = workflow.clock.now();
    await tx.webhooks.giveUpWaiting(id, 'endpoint_deleted', at);
    await tx.webhooks.deleteEndpoint(id, at);
    await audit(workflow, tx, caller, {
      act: 'endpoint.deleted',
      target: id,
      details: { origin: originOf(keyed.endpoint.url) },
    });
    await tx.history.add(endpointLine('endpoint.deleted', caller, at, { endpoint: keptOf(keyed.endpoint) }));
    const disabled = keyed.endpoint.disabled ?? { at, reason: 'by_admin' as const };
    return { ...keyed, endpoint: { ...keyed.endpoint, disabled, updatedAt: at } };
  });
}
