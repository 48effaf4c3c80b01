import type { Workflow } from '../caller.js';
import { originOf } from './endpoint-line.js';

/**
 * Disables an endpoint that answered 410, or that has failed for days (`failingSince`, ISO 8601 UTC). All that waits for
 * it has failed, and comes again by a recovery. One that is disabled already, or gone, is left alone.
 */
export async function disableEndpoint(
  workflow: Workflow,
  newsroomId: string,
  endpointId: string,
  reason: 'gone' | 'failing',
  failingSince: string | null,
): Promise<void> {
  await workflow.transactions.within(newsroomId, async (tx) => {
    const keyed = await tx.webhooks.loadEndpoint(endpointId);
    if (!keyed || keyed.endpoint.disabled) return;
    const at = workflow.clock.now();
    const { id, url, description } = keyed.endpoint;
    await tx.webhooks.updateEndpoint({ ...keyed.endpoint, disabled: { at, reason }, updatedAt: at });
    await tx.webhooks.giveUpWaiting(endpointId, 'endpoint_disabled', at);
    const data = { endpoint: { id, origin: originOf(url), description }, failingSince };
    await tx.history.add({ type: 'endpoint.disabled', at, by: null, reason, data });
  });
}
