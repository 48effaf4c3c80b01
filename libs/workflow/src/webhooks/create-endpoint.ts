import { Refusal } from '#domain/refusals.js';
import { audit } from '../audit.js';
import type { Caller, Workflow } from '../caller.js';
import type { CheckAddress } from '../ports/addresses.js';
import type { EndpointFacts, EndpointRecord } from '../ports/webhook-store.js';
import { endpointLine, keptOf, originOf } from './endpoint-line.js';
import { mustReach } from './must-reach.js';
import { mustManageEndpoints } from './roles.js';

/** Endpoints that a newsroom may have. */
const MOST_ENDPOINTS = 100;

export interface EndpointToCreate extends EndpointFacts {
  readonly enabled: boolean;
  /** 32 random bytes. */
  readonly secret: Uint8Array;
}

/**
 * Adds a webhook endpoint. Its secret is told once, so it takes no idempotency key: the kept answer would hold it.
 * @throws Refusal `endpoint.by_admin`, `endpoint.address_not_allowed`, `endpoint.too_many`
 */
export async function createEndpoint(
  workflow: Workflow,
  caller: Caller,
  { enabled, secret, ...facts }: EndpointToCreate,
  checkAddress: CheckAddress,
): Promise<EndpointRecord> {
  mustManageEndpoints(caller);
  mustReach(facts.url, checkAddress);
  return workflow.transactions.within(caller.newsroomId, async (tx) => {
    if ((await tx.webhooks.countEndpoints()) >= MOST_ENDPOINTS)
      throw new Refusal('endpoint.too_many', `A newsroom may have ${MOST_ENDPOINTS} webhook endpoints.`);
    const at = workflow.clock.now();
    const endpoint: EndpointRecord = {
      ...{ id: workflow.newId(), ...facts, failingSince: null, createdAt: at, updatedAt: at },
      disabled: enabled ? null : { at, reason: 'by_admin' },
    };
    const { signature } = facts;
    const key = { id: workflow.newId(), signature, secret, createdAt: at };
    await tx.webhooks.insertEndpoint(endpoint, key, caller.memberId);
    await audit(workflow, tx, caller, {
      act: 'endpoint.created',
      target: endpoint.id,
      details: { origin: originOf(facts.url) },
    });
    await tx.history.add(endpointLine('endpoint.created', caller, at, { endpoint: keptOf(endpoint) }));
    return endpoint;
  });
}
