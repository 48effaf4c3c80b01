import { Refusal } from '#domain/refusals.js';
import { audit } from '../audit.js';
import type { Caller, Workflow } from '../caller.js';
import { NotFound } from '../errors.js';
import type { SignatureScheme } from '../ports/webhook-store.js';
import { endpointLine } from './endpoint-line.js';
import { mustManageEndpoints } from './roles.js';

/** Secrets that may be valid beside one another: each puts a signature into every delivery. */
const MOST_SECRETS = 10;

/**
 * Signs with a new secret from now on. The old one stays valid beside it for `validFor` seconds, as those before it do for
 * as long as they were promised; with 0 all older ones end at once.
 * @returns how deliveries are signed, and until when the old secret is valid
 * @throws NotFound, Refusal `endpoint.by_admin`, `endpoint.too_many_secrets`
 */
export async function rotateSecret(
  workflow: Workflow,
  caller: Caller,
  id: string,
  { secret, validFor }: { readonly secret: Uint8Array; readonly validFor: number },
): Promise<{ signature: SignatureScheme; oldValidUntil: string }> {
  mustManageEndpoints(caller);
  return workflow.transactions.within(caller.newsroomId, async (tx) => {
    const keyed = await tx.webhooks.loadEndpoint(id);
    if (!keyed) throw new NotFound('webhook endpoint', id);
    const at = workflow.clock.now();
    if (validFor > 0 && (await tx.webhooks.countSecrets(id, at)) >= MOST_SECRETS)
      throw new Refusal('endpoint.too_many_secrets', `${MOST_SECRETS} secrets of this endpoint are valid already.`);
    const oldValidUntil = new Date(Date.parse(at) + validFor * 1000).toISOString();
    const { signature } = keyed.endpoint;
    const key = { id: workflow.newId(), signature, secret, createdAt: at };
    await tx.webhooks.replaceSecret(id, key, validFor > 0 ? oldValidUntil : null);
    await audit(workflow, tx, caller, { act: 'endpoint.secret_rotated', target: id, details: { oldValidUntil } });
    await tx.history.add(endpointLine('endpoint.secret_rotated', caller, at, { endpoint: { id }, oldValidUntil }));
    return { signature, oldValidUntil };
  });
}
