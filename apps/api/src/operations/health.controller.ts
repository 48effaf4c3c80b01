import { Controller, Get, Inject } from '@nestjs/common';
import { Health } from '#contracts/health.js';
import { Operation } from '../openapi/operation.js';
import { PING } from '../tokens.js';

@Controller('health')
export class HealthController {
  constructor(@Inject(PING) private readonly ping: () => Promise<void>) {}

  @Get('live')
  @Operation({
    id: 'isLive',
    tag: 'Service',
    summary: 'Is the process alive?',
    description: 'Says nothing about the database: a service that waits for its database must not be restarted.',
    answers: 'It is.',
    answer: Health,
  })
  live(): Health {
    return { status: 'live' };
  }

  @Get('ready')
  @Operation({
    id: 'isReady',
    tag: 'Service',
    summary: 'Can it serve?',
    description: 'Asks the database.',
    answers: 'It can.',
    answer: Health,
    problems: ['unavailable'],
  })
  async ready(): Promise<Health> {
    await this.ping();
    return { status: 'ready' };
  }
}
