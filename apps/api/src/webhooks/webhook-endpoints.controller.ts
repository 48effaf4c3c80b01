import { Body, Controller, Delete, Get, HttpCode, Inject, Patch, Post, Query, Res } from '@nestjs/common';
import { PageQuery } from '#contracts/paging.js';
import {
  ChangedWebhookEndpoint,
  CreatedWebhookEndpoint,
  NewWebhookEndpoint,
  RotatedSecret,
  SecretRotation,
  WebhookEndpoint,
  WebhookEndpointChange,
  WebhookEndpointPage,
  WebhookTestSent,
} from '#contracts/webhook-endpoints.js';
import type { Caller, Workflow } from '#workflow/caller.js';
import type { CheckAddress } from '#workflow/ports/addresses.js';
import type { WebhookReader } from '#workflow/ports/webhook-reader.js';
import { changeEndpoint } from '#workflow/webhooks/change-endpoint.js';
import { createEndpoint } from '#workflow/webhooks/create-endpoint.js';
import { deleteEndpoint } from '#workflow/webhooks/delete-endpoint.js';
import { rotateSecret } from '#workflow/webhooks/rotate-secret.js';
import { listEndpoints, seeEndpoint } from '#workflow/webhooks/see-webhooks.js';
import { testEndpoint } from '#workflow/webhooks/test-endpoint.js';
import { body, query } from '../http/accepts.js';
import type { ApiReply } from '../http/api-request.js';
import type { KeyedRequest } from '../http/idempotency.js';
import { Calling, Id, Idempotency } from '../http/params.js';
import { Operation } from '../openapi/operation.js';
import { CHECK_ADDRESS, ENDPOINT_KEYS, WEBHOOKS, WORKFLOW } from '../tokens.js';
import { toldOf, type EndpointKeys } from './endpoint-keys.js';
import { endpointView } from './endpoint-view.js';

@Controller('v1/webhook-endpoints')
export class WebhookEndpointsController {
  constructor(
    @Inject(WORKFLOW) private readonly workflow: Workflow,
    @Inject(WEBHOOKS) private readonly webhooks: WebhookReader,
    @Inject(CHECK_ADDRESS) private readonly checkAddress: CheckAddress,
    @Inject(ENDPOINT_KEYS) private readonly keys: EndpointKeys,
  ) {}

  @Post()
  @Operation({
    id: 'createWebhookEndpoint',
    tag: 'Webhooks',
    summary: 'Create a webhook endpoint',
    description:
      'For admins. From now on the events that it listens to are posted to it (Standard Webhooks 1.0.0). The secret is ' +
      'told this once. It takes no `Idempotency-Key`, since a kept answer would hold the secret: where the answer got ' +
      'lost, rotate the secret of the endpoint, or delete it and create another one.',
    answers: 'The endpoint, with its secret.',
    answer: CreatedWebhookEndpoint,
    gives: ['Location'],
    refuses: ['forbidden', 'conflict', 'unprocessable'],
  })
  async create(
    @Calling() caller: Caller,
    @Body(body(NewWebhookEndpoint)) wanted: NewWebhookEndpoint,
    @Res({ passthrough: true }) reply: ApiReply,
  ): Promise<CreatedWebhookEndpoint> {
    const secret = this.keys.newSecret();
    const endpoint = await createEndpoint(this.workflow, caller, { ...wanted, secret }, this.checkAddress);
    void reply.header('location', `/v1/webhook-endpoints/${endpoint.id}`);
    return { ...endpointView({ endpoint, seed: null }, this.keys), ...toldOf(this.keys, wanted.signature, secret) };
  }

  @Get()
  @Operation({
    id: 'listWebhookEndpoints',
    tag: 'Webhooks',
    summary: 'List webhook endpoints',
    description: 'For leads and admins. The newest first.',
    answers: 'A page of endpoints.',
    answer: WebhookEndpointPage,
    refuses: ['forbidden'],
  })
  async list(@Calling() caller: Caller, @Query(query(PageQuery)) page: PageQuery): Promise<WebhookEndpointPage> {
    const { items, cursor } = await listEndpoints(this.webhooks, caller, page);
    return { items: items.map((each) => endpointView(each, this.keys)), cursor };
  }

  @Get(':id')
  @Operation({
    id: 'readWebhookEndpoint',
    tag: 'Webhooks',
    summary: 'Read a webhook endpoint',
    description: 'For leads and admins. Its secret is not told again.',
    answers: 'The endpoint.',
    answer: WebhookEndpoint,
    refuses: ['forbidden'],
  })
  async read(@Calling() caller: Caller, @Id('id') id: string): Promise<WebhookEndpoint> {
    return endpointView(await seeEndpoint(this.webhooks, caller, id), this.keys);
  }

  @Patch(':id')
  @Operation({
    id: 'changeWebhookEndpoint',
    tag: 'Webhooks',
    summary: 'Change, disable or enable a webhook endpoint',
    description:
      'For admins. What is left out stays. Disabling ends all that waits for it; what it misses from then on is kept, ' +
      'and enabling it tells how much that is, so that it can be recovered.',
    answers: 'The endpoint as it is now.',
    answer: ChangedWebhookEndpoint,
    refuses: ['forbidden', 'unprocessable'],
  })
  async change(
    @Calling() caller: Caller,
    @Id('id') id: string,
    @Body(body(WebhookEndpointChange)) wanted: WebhookEndpointChange,
  ): Promise<ChangedWebhookEndpoint> {
    const { recovery, ...keyed } = await changeEndpoint(this.workflow, caller, id, wanted, this.checkAddress);
    return { ...endpointView(keyed, this.keys), recovery };
  }

  @Delete(':id')
  @Operation({
    id: 'deleteWebhookEndpoint',
    tag: 'Webhooks',
    summary: 'Delete a webhook endpoint',
    description: 'For admins. What waits for it is given up.',
    answers: 'The endpoint as it was last.',
    answer: WebhookEndpoint,
    refuses: ['forbidden'],
  })
  async delete(@Calling() caller: Caller, @Id('id') id: string): Promise<WebhookEndpoint> {
    return endpointView(await deleteEndpoint(this.workflow, caller, id), this.keys);
  }

  @Post(':id/secret/rotate')
  @HttpCode(200)
  @Operation({
    id: 'rotateWebhookSecret',
    tag: 'Webhooks',
    summary: 'Rotate the secret of a webhook endpoint',
    description:
      'For admins. Deliveries carry the signatures of both secrets until the old one ends. At most ten are valid at once ' +
      '(rule `endpoint.too_many_secrets`). The new secret is told this once. It takes no `Idempotency-Key`, since a kept ' +
      'answer would hold the secret: where the answer got lost, rotate again.',
    answers: 'What deliveries are verified with from now on.',
    answer: RotatedSecret,
    refuses: ['forbidden', 'conflict'],
  })
  async rotate(
    @Calling() caller: Caller,
    @Id('id') id: string,
    @Body(body(SecretRotation)) { validFor }: SecretRotation,
  ): Promise<RotatedSecret> {
    const secret = this.keys.newSecret();
    const { signature, oldValidUntil } = await rotateSecret(this.workflow, caller, id, { secret, validFor });
    return { ...toldOf(this.keys, signature, secret), oldValidUntil };
  }

  @Post(':id/test')
  @HttpCode(202)
  @Operation({
    id: 'testWebhookEndpoint',
    tag: 'Webhooks',
    summary: 'Test a webhook endpoint',
    description:
      'For admins. Sends `webhook.test` to this endpoint alone, whatever it listens to; its deliveries show what came of ' +
      'it. A disabled one is sent nothing (rule `endpoint.disabled`).',
    answers: 'The test is on its way.',
    answer: WebhookTestSent,
    refuses: ['forbidden', 'conflict'],
  })
  async test(
    @Calling() caller: Caller,
    @Idempotency() idempotency: KeyedRequest | undefined,
    @Id('id') id: string,
  ): Promise<WebhookTestSent> {
    return testEndpoint(this.workflow, caller, id, idempotency);
  }
}
