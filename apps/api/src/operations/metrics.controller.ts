import { Controller, Get, Res } from '@nestjs/common';
import type { ApiReply } from '../http/api-request.js';
import { Operation } from '../openapi/operation.js';
import { Metrics } from './metrics.js';

@Controller('metrics')
export class MetricsController {
  constructor(private readonly metrics: Metrics) {}

  @Get()
  @Operation({
    id: 'readMetrics',
    tag: 'Service',
    summary: 'Read the metrics',
    description: 'For Prometheus.',
    answers: 'The metrics of this process.',
    plain: {
      type: 'text/plain',
      example: 'caveat_http_request_duration_seconds_count{method="GET",route="/v1/claims/:id",status="200"} 1827\n',
    },
  })
  async read(@Res({ passthrough: true }) reply: ApiReply): Promise<string> {
    void reply.type(this.metrics.contentType);
    return this.metrics.text();
  }
}
