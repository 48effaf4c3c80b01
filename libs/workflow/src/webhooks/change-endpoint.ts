import { audit } from '../audit.js';
import type { Caller, Workflow } from '../caller.js';
import { NotFound } from '../errors.js';
import type { CheckAddress } from '../ports/addresses.js';
import type { Transaction } from '../ports/transactions.js';
import type { EndpointFacts, EndpointRecord, KeyedEndpoint } from '../ports/webhook-store.js';
import { endpointLine, keptOf } from './endpoint-line.js';
import { mustReach } from './must-reach.js';
import { mustManageEndpoints } from './roles.js';

export type EndpointChange = Partial<Omit<EndpointFacts, 'signature'>> & { readonly enabled?: boolean };

/** What an endpoint has missed: `failed` deliveries since `since`, which recovering from then on would send again. */
export interface RecoveryOffer {
  readonly since: string;
  readonly failed: number;
}

/** Servers' clocks differ a little, and what failed in that time must not slip through. */
const MARGIN_MS = 60_000;

/**
 * Changes a webhook endpoint. Disabling ends all that waits for it; enabling tells what it has missed. To disable one
 * that the service has disabled says that an admin has seen to it.
 * @throws NotFound, Refusal `endpoint.by_admin`, `endpoint.address_not_allowed`
 */
export async function changeEndpoint(
  workflow: Workflow,
  caller: Caller,
  id: string,
  wanted: EndpointChange,
  checkAddress: CheckAddress,
): Promise<KeyedEndpoint & { readonly recovery: RecoveryOffer | null }> {
  mustManageEndpoints(caller);
  if (wanted.url !== undefined) mustReach(wanted.url, checkAddress);
  return workflow.transactions.within(caller.newsroomId, async (tx) => {
    const keyed = await tx.webhooks.loadEndpoint(id);
    if (!keyed) throw new NotFound('webhook endpoint', id);
    const { endpoint: before, seed } = keyed;
    const at = workflow.clock.now();
    const endpoint = changed(before, wanted, at);
    const fields = (Object.keys(endpoint) as (keyof EndpointRecord)[]).filter(
      (key) => !same(before[key], endpoint[key]),
    );
    if (fields.length === 0) return { endpoint: before, seed, recovery: null };
    const after = { ...endpoint, updatedAt: at };
    await tx.webhooks.updateEndpoint(after);
    if (after.disabled && !before.disabled) await tx.webhooks.giveUpWaiting(id, 'endpoint_disabled', at);
    const data = { endpoint: keptOf(after), before: keptOf(before), changed: fields };
    await audit(workflow, tx, caller, { act: 'endpoint.changed', target: id, details: { changed: fields } });
    await tx.history.add(endpointLine('endpoint.changed', caller, at, data));
    const enabled = before.disabled !== null && after.disabled === null;
    return { endpoint: after, seed, recovery: enabled ? await offer(tx, before) : null };
  });
}

/** What failed before it was enabled, or at another address, is no failing of the endpoint as it is now. */
function changed(before: EndpointRecord, { enabled, ...facts }: EndpointChange, at: string): EndpointRecord {
  const moved = facts.url !== undefined && facts.url !== before.url;
  const after = { ...before, ...facts, ...(moved && !before.disabled && { failingSince: null }) };
  if (enabled === undefined || (enabled && !before.disabled)) return after;
  if (enabled) return { ...after, disabled: null, failingSince: null };
  return { ...after, disabled: { at: before.disabled?.at ?? at, reason: 'by_admin' } };
}

/** Since it was disabled; since it began to fail, where that was before: what was given up then is missed as well. */
async function offer(tx: Transaction, { id, disabled, failingSince }: EndpointRecord): Promise<RecoveryOffer> {
  const times = [disabled?.at, failingSince].flatMap((time) => (time ? [Date.parse(time)] : []));
  const since = new Date(Math.min(...times) - MARGIN_MS).toISOString();
  return { since, failed: await tx.webhooks.countFailed(id, since) };
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
