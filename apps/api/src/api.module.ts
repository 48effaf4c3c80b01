import { Module, type DynamicModule } from '@nestjs/common';
import type { Logger } from 'pino';
import type { Workflow } from '#workflow/caller.js';
import { ClaimsController } from './claims/claims.controller.js';
import { EvidenceController } from './claims/evidence.controller.js';
import { HistoryController } from './claims/history.controller.js';
import { HoldsController } from './claims/holds.controller.js';
import { VerificationsController } from './claims/verifications.controller.js';
import { DatabaseModule, type Database } from './database.module.js';
import { DeliveryModule, type AddressPolicy } from './delivery.module.js';
import { EventStreams } from './events/event-streams.js';
import { EventsController } from './events/events.controller.js';
import { ProblemFilter } from './http/problem-filter.js';
import type { RequestLimitsOptions } from './manners/request-limits.js';
import { MembersController } from './newsroom/members.controller.js';
import { NewsroomController } from './newsroom/newsroom.controller.js';
import { ApiDocument } from './openapi/api-document.js';
import { DocsController } from './openapi/docs.controller.js';
import { HealthController } from './operations/health.controller.js';
import { MetricsController } from './operations/metrics.controller.js';
import { Metrics } from './operations/metrics.js';
import { routesOf } from './openapi/routes.js';
import { Pages } from './pages/pages.js';
import { PagesController } from './pages/pages.controller.js';
import { ReportsController } from './provenance/reports.controller.js';
import { SourcesController } from './provenance/sources.controller.js';
import { StoriesController } from './stories/stories.controller.js';
import { LOG } from './tokens.js';
import { AttentionController } from './webhooks/attention.controller.js';
import { WebhookDeliveriesController } from './webhooks/webhook-deliveries.controller.js';
import { WebhookEndpointsController } from './webhooks/webhook-endpoints.controller.js';

/** Every controller of the API; its document tells of these. */
export const CONTROLLERS = [
  ClaimsController,
  HistoryController,
  HoldsController,
  EvidenceController,
  VerificationsController,
  SourcesController,
  ReportsController,
  StoriesController,
  EventsController,
  WebhookEndpointsController,
  WebhookDeliveriesController,
  AttentionController,
  NewsroomController,
  MembersController,
  HealthController,
  MetricsController,
  DocsController,
];

/** What the API is made of. `workflow`: where ids and the time are to come from elsewhere, as in a test. */
export interface ApiParts {
  readonly database: Database;
  readonly log: Logger;
  readonly workflow?: Workflow;
  /** Where webhooks may go, if not to public https addresses alone. */
  readonly addresses?: AddressPolicy;
  /** Where people reach the service; told to browsers only where it is https. */
  readonly publicUrl?: string;
  /** Proxies whose X-Forwarded-* headers count. */
  readonly trustedProxy?: readonly string[];
  readonly limits?: RequestLimitsOptions;
}

@Module({})
export class ApiModule {
  static with({ database, log, workflow, addresses }: ApiParts): DynamicModule {
    return {
      module: ApiModule,
      imports: [DatabaseModule.with(database, workflow), DeliveryModule.with(addresses)],
      controllers: [...CONTROLLERS, PagesController],
      providers: [
        EventStreams,
        Metrics,
        ProblemFilter,
        { provide: Pages, useValue: new Pages({ provider: false, routes: () => routesOf(CONTROLLERS) }) },
        { provide: ApiDocument, useValue: new ApiDocument(CONTROLLERS) },
        { provide: LOG, useValue: log },
      ],
    };
  }
}
