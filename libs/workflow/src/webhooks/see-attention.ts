import type { Caller } from '../caller.js';
import type { WebhookReader } from '../ports/webhook-reader.js';
import type { EndpointRecord } from '../ports/webhook-store.js';
import { mustSeeWebhooks } from './roles.js';

/** Something besides claims that needs a person. */
export interface AttentionEntry {
  readonly reason: 'endpoint_disabled';
  readonly endpoint: { readonly id: string; readonly url: string; readonly description: string | null };
  readonly since: string;
  /** A sentence for people. */
  readonly detail: string;
}

/**
 * What besides claims needs an admin or a lead, longest first: endpoints that the service itself has disabled, until
 * somebody enables, disables or deletes them. @throws Refusal `webhook.by_lead`
 */
export async function seeAttention(reader: WebhookReader, caller: Caller): Promise<AttentionEntry[]> {
  mustSeeWebhooks(caller);
  return (await reader.neglectedEndpoints(caller.newsroomId)).map(entryOf);
}

function entryOf({ id, url, description, disabled, failingSince, updatedAt }: EndpointRecord): AttentionEntry {
  return {
    reason: 'endpoint_disabled',
    endpoint: { id, url, description },
    since: disabled?.at ?? updatedAt,
    detail:
      disabled?.reason === 'gone'
        ? 'It answered 410 Gone, and so is sent nothing any more.'
        : `It had failed ${failingSince ? `since ${failingSince}` : 'for days'} without one success, and so is sent nothing any more.`,
  };
}
