import { Module, type DynamicModule } from '@nestjs/common';
import type { Logger } from 'pino';
import type { Workflow } from '#workflow/caller.js';
import { ClaimQueueController } from './claims/claim-queue.controller.js';
import { ClaimsController } from './claims/claims.controller.js';
import { EvidenceController } from './claims/evidence.controller.js';
import { HistoryController } from './claims/history.controller.js';
import { HoldsController } from './claims/holds.controller.js';
import { MarksController } from './claims/marks.controller.js';
import { ClaimProvenanceController } from './claims/provenance.controller.js';
import { PresenceController } from './claims/presence.controller.js';
import { VerificationsController } from './claims/verifications.controller.js';
import { DatabaseModule, type Database } from './database.module.js';
import { DeliveryModule, type AddressPolicy } from './delivery.module.js';
import { DeskController } from './desk/desk.controller.js';
import { DeskFiles } from './desk/desk-files.js';
import { EventStreams } from './events/event-streams.js';
import { EventsController } from './events/events.controller.js';
import { ProblemFilter } from './http/problem-filter.js';
import type { RequestLimitsOptions } from './manners/request-limits.js';
import { ApiKeysController } from './newsroom/api-keys.controller.js';
import { AuditController } from './newsroom/audit.controller.js';
import { MembersController } from './newsroom/members.controller.js';
import { NewsroomController } from './newsroom/newsroom.controller.js';
import { ProviderSignInController } from './oidc/sign-in.controller.js';
import { singleSignOn, type SingleSignOnOptions } from './oidc/single-sign-on.js';
import { ApiDocument } from './openapi/api-document.js';
import { DocsController } from './openapi/docs.controller.js';
import { HealthController } from './operations/health.controller.js';
import { MetricsController } from './operations/metrics.controller.js';
import { Metrics } from './operations/metrics.js';
import { routesOf } from './openapi/routes.js';
import { Pages } from './pages/pages.js';
import { PagesController } from './pages/pages.controller.js';
import { InvitationsController } from './people/invitations.controller.js';
import { PeopleModule } from './people/people.module.js';
import { SecondFactorController } from './people/second-factor.controller.js';
import { SessionController } from './people/session.controller.js';
import { SessionsController } from './people/sessions.controller.js';
import { ReportsController } from './provenance/reports.controller.js';
import { SourcesController } from './provenance/sources.controller.js';
import { StoriesController } from './stories/stories.controller.js';
import { LOG, SINGLE_SIGN_ON } from './tokens.js';
import { AttentionController } from './webhooks/attention.controller.js';
import { WebhookDeliveriesController } from './webhooks/webhook-deliveries.controller.js';
import { WebhookEndpointsController } from './webhooks/webhook-endpoints.controller.js';

/** Every controller of the API; its document tells of these. */
export const CONTROLLERS = [
  ClaimQueueController,
  ClaimsController,
  HistoryController,
  HoldsController,
  MarksController,
  EvidenceController,
  PresenceController,
  ClaimProvenanceController,
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
  ApiKeysController,
  AuditController,
  SessionController,
  SessionsController,
  SecondFactorController,
  InvitationsController,
  ProviderSignInController,
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
  /** By what second factors are sealed; without it they are lost with the process. */
  readonly secret?: string;
  /** Where people reach the service: what links begin with; told to browsers only where it is https. */
  readonly publicUrl?: string;
  /** Proxies whose X-Forwarded-* headers count. */
  readonly trustedProxy?: readonly string[];
  readonly limits?: RequestLimitsOptions;
  /** Where there is none, people sign in by password alone. */
  readonly singleSignOn?: SingleSignOnOptions;
}

@Module({})
export class ApiModule {
  static with(parts: ApiParts): DynamicModule {
    const { database, log, workflow, addresses, singleSignOn: provider } = parts;
    const store = DatabaseModule.with(database, workflow);
    return {
      module: ApiModule,
      imports: [store, DeliveryModule.with(addresses), PeopleModule.with(store, parts)],
      controllers: [...CONTROLLERS, PagesController, DeskController],
      providers: [
        DeskFiles,
        EventStreams,
        Metrics,
        ProblemFilter,
        {
          provide: Pages,
          useValue: new Pages({ provider: provider !== undefined, routes: () => routesOf(CONTROLLERS) }),
        },
        { provide: ApiDocument, useValue: new ApiDocument(CONTROLLERS) },
        { provide: SINGLE_SIGN_ON, useValue: provider ? singleSignOn(provider) : null },
        { provide: LOG, useValue: log },
      ],
    };
  }
}
