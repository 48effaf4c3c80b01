import { Refusal } from '#domain/refusals.js';
import { NotFound } from '../errors.js';
import type { Transaction } from '../ports/transactions.js';

/** Locks an endpoint that is to be sent something. @throws NotFound, Refusal `endpoint.disabled` */
export async function lockEnabled(tx: Transaction, id: string): Promise<void> {
  const keyed = await tx.webhooks.loadEndpoint(id);
  if (!keyed) throw new NotFound('webhook endpoint', id);
  if (keyed.endpoint.disabled)
    throw new Refusal('endpoint.disabled', 'This endpoint is disabled: it is sent nothing. Enable it first.');
}
