import { Controller, Get, Inject } from '@nestjs/common';
import { AttentionList } from '#contracts/webhook-deliveries.js';
import type { Caller } from '#workflow/caller.js';
import type { WebhookReader } from '#workflow/ports/webhook-reader.js';
import { seeAttention } from '#workflow/webhooks/see-attention.js';
import { Calling } from '../http/params.js';
import { Operation } from '../openapi/operation.js';
import { WEBHOOKS } from '../tokens.js';

@Controller('v1/attention')
export class AttentionController {
  constructor(@Inject(WEBHOOKS) private readonly webhooks: WebhookReader) {}

  @Get()
  @Operation({
    id: 'listAttention',
    tag: 'Webhooks',
    summary: 'What needs an admin or a lead',
    description:
      'For leads and admins. Endpoints that the service itself has disabled, longest first, until an admin enables, ' +
      'disables or deletes them. They are few: all stand on one page. Claims that need a person are listed by ' +
      '`GET /v1/claims?attention=any`.',
    answers: 'All that needs somebody.',
    answer: AttentionList,
    refuses: ['forbidden'],
  })
  async list(@Calling() caller: Caller): Promise<AttentionList> {
    return { items: await seeAttention(this.webhooks, caller) };
  }
}
