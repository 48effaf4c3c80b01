import { Body, Controller, Get, HttpCode, Inject, Post, Query } from '@nestjs/common';
import {
  DeliveriesQuery,
  Recovered,
  RecoveryRequest,
  WebhookDelivery,
  WebhookDeliveryPage,
  WebhookDeliveryWithBody,
} from '#contracts/webhook-deliveries.js';
import type { Caller, Workflow } from '#workflow/caller.js';
import type { DeliveryRecord, WebhookReader } from '#workflow/ports/webhook-reader.js';
import { deliverEvent } from '#workflow/webhooks/deliver-event.js';
import { recoverEndpoint } from '#workflow/webhooks/recover-endpoint.js';
import { retryDelivery } from '#workflow/webhooks/retry-delivery.js';
import { listDeliveries, seeDelivery } from '#workflow/webhooks/see-webhooks.js';
import { body, query } from '../http/accepts.js';
import type { KeyedRequest } from '../http/idempotency.js';
import { Calling, Id, Idempotency } from '../http/params.js';
import { Operation } from '../openapi/operation.js';
import { WEBHOOKS, WORKFLOW } from '../tokens.js';

@Controller('v1/webhook-endpoints/:id')
export class WebhookDeliveriesController {
  constructor(
    @Inject(WORKFLOW) private readonly workflow: Workflow,
    @Inject(WEBHOOKS) private readonly webhooks: WebhookReader,
  ) {}

  @Get('deliveries')
  @Operation({
    id: 'listWebhookDeliveries',
    tag: 'Webhooks',
    summary: 'List the deliveries of an endpoint',
    description:
      'For leads and admins. Each with its attempts, the newest event first. Filters that are given together all have ' +
      'to hold.',
    answers: 'A page of deliveries.',
    answer: WebhookDeliveryPage,
    refuses: ['forbidden'],
  })
  async list(
    @Calling() caller: Caller,
    @Id('id') endpointId: string,
    @Query(query(DeliveriesQuery)) filters: DeliveriesQuery,
  ): Promise<WebhookDeliveryPage> {
    const { items, cursor } = await listDeliveries(this.webhooks, caller, endpointId, filters);
    return { items: items.map(deliveryView), cursor };
  }

  @Get('deliveries/:deliveryId')
  @Operation({
    id: 'readWebhookDelivery',
    tag: 'Webhooks',
    summary: 'Read a delivery',
    description: 'For leads and admins. One delivery, with its attempts and with what is sent.',
    answers: 'The delivery.',
    answer: WebhookDeliveryWithBody,
    refuses: ['forbidden'],
  })
  async read(
    @Calling() caller: Caller,
    @Id('id') endpointId: string,
    @Id('deliveryId') deliveryId: string,
  ): Promise<WebhookDeliveryWithBody> {
    const { delivery, body: sent } = await seeDelivery(this.webhooks, caller, { endpointId, deliveryId });
    return { ...deliveryView(delivery), body: JSON.parse(sent) as WebhookDeliveryWithBody['body'] };
  }

  @Post('deliveries/:deliveryId/retry')
  @HttpCode(200)
  @Operation({
    id: 'retryWebhookDelivery',
    tag: 'Webhooks',
    summary: 'Send a delivery again',
    description:
      'For admins. It is due at once, with the same `webhook-id`, and as if it had never been tried; also one that was ' +
      'delivered. Refused while it is under way (rule `delivery.under_way`), and where the endpoint is disabled (rule ' +
      '`endpoint.disabled`).',
    answers: 'The delivery as it is now.',
    answer: WebhookDelivery,
    refuses: ['forbidden', 'conflict'],
  })
  async retry(
    @Calling() caller: Caller,
    @Idempotency() idempotency: KeyedRequest | undefined,
    @Id('id') endpointId: string,
    @Id('deliveryId') deliveryId: string,
  ): Promise<WebhookDelivery> {
    await retryDelivery(this.workflow, caller, { endpointId, deliveryId }, idempotency);
    return this.now(caller, endpointId, deliveryId);
  }

  @Post('recover')
  @HttpCode(200)
  @Operation({
    id: 'recoverWebhookEndpoint',
    tag: 'Webhooks',
    summary: 'Send again what has failed',
    description:
      'For admins. All deliveries that have failed since then are due at once, in the order of their events. Refused ' +
      'where the endpoint is disabled (rule `endpoint.disabled`).',
    answers: 'How many are sent again.',
    answer: Recovered,
    refuses: ['forbidden', 'conflict'],
  })
  async recover(
    @Calling() caller: Caller,
    @Idempotency() idempotency: KeyedRequest | undefined,
    @Id('id') endpointId: string,
    @Body(body(RecoveryRequest)) wanted: RecoveryRequest,
  ): Promise<Recovered> {
    return recoverEndpoint(this.workflow, caller, endpointId, wanted, idempotency);
  }

  @Post('events/:eventId/deliver')
  @HttpCode(200)
  @Operation({
    id: 'deliverWebhookEvent',
    tag: 'Webhooks',
    summary: 'Send one event to an endpoint',
    description:
      'For admins. Whether or not it was sent there before, and whatever the endpoint listens to. Only events of types ' +
      'that webhooks tell can be sent. Refused while it is under way (rule `delivery.under_way`), and where the endpoint ' +
      'is disabled (rule `endpoint.disabled`).',
    answers: 'Its delivery.',
    answer: WebhookDelivery,
    refuses: ['forbidden', 'conflict'],
  })
  async deliver(
    @Calling() caller: Caller,
    @Idempotency() idempotency: KeyedRequest | undefined,
    @Id('id') endpointId: string,
    @Id('eventId') eventId: string,
  ): Promise<WebhookDelivery> {
    const deliveryId = await deliverEvent(this.workflow, caller, { endpointId, eventId }, idempotency);
    return this.now(caller, endpointId, deliveryId);
  }

  private async now(caller: Caller, endpointId: string, deliveryId: string): Promise<WebhookDelivery> {
    return deliveryView((await seeDelivery(this.webhooks, caller, { endpointId, deliveryId })).delivery);
  }
}

function deliveryView({ event, ...delivery }: DeliveryRecord): WebhookDelivery {
  return { ...delivery, event: { ...event, type: event.type as WebhookDelivery['event']['type'] } };
}
