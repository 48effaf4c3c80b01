import { Refusal } from '#domain/refusals.js';
import type { Caller } from '../caller.js';

/** @throws Refusal `endpoint.by_admin` */
export function mustManageEndpoints({ role }: Caller): void {
  if (role !== 'admin')
    throw new Refusal('endpoint.by_admin', 'Webhook endpoints are kept by the admins of the newsroom.');
}

/** @throws Refusal `webhook.by_lead` */
export function mustSeeWebhooks({ role }: Caller): void {
  if (role !== 'admin' && role !== 'lead')
    throw new Refusal('webhook.by_lead', 'Webhooks are looked after by the leads and admins of the newsroom.');
}
