import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import type { CredentialDirectory } from '#workflow/ports/credential-directory.js';
import type { Shares } from '#workflow/ports/shares.js';
import { guard } from './access/guard.js';
import { ApiModule, CONTROLLERS, type ApiParts } from './api.module.js';
import { DEFAULT_LIMITS, RequestLimits } from './manners/request-limits.js';
import { secureAnswers, securityHeaders } from './manners/security-headers.js';
import { acceptJsonOnly } from './http/json-body.js';
import { refuseWrongMethods } from './http/methods.js';
import { ProblemFilter } from './http/problem-filter.js';
import { answerUnreadable, ignoreExpectations } from './http/unreadable.js';
import { nestLog } from './http/nest-log.js';
import { Metrics } from './operations/metrics.js';
import { CREDENTIALS, THROTTLE } from './tokens.js';

const BODY_LIMIT = 256 * 1024;
/** A request that drips in for longer is cut off: connections are not to be had for nothing. */
const LONGEST_REQUEST_MS = 60_000;

/**
 * Makes the API over an open database, ready to listen or to be injected into. Closing it leaves the database open:
 * whoever opened that may share it.
 */
export async function createApi(parts: ApiParts): Promise<NestFastifyApplication> {
  const problems = new ProblemFilter(parts.log);
  const secure = securityHeaders(parts.publicUrl ?? '');
  const adapter = new FastifyAdapter({
    bodyLimit: BODY_LIMIT,
    requestTimeout: LONGEST_REQUEST_MS,
    // While it closes, requests on connections that are open already are still answered.
    return503OnClosing: false,
    skipMiddie: true,
    clientErrorHandler: answerUnreadable,
    // What the router refuses before any hook or filter of ours.
    frameworkErrors(error: FastifyError, _: FastifyRequest, reply: FastifyReply) {
      secure(reply);
      problems.answer(error, reply);
    },
    // What a client says of itself by X-Forwarded-For counts only where a proxy is known to have written it.
    trustProxy: parts.trustedProxy?.length ? [...parts.trustedProxy] : false,
  });
  const app = await NestFactory.create<NestFastifyApplication>(ApiModule.with(parts), adapter, {
    bodyParser: false,
    logger: nestLog(parts.log),
    abortOnError: false,
  });
  app.useGlobalFilters(problems);
  const server = adapter.getInstance();
  ignoreExpectations(server.server);
  acceptJsonOnly(server);
  secureAnswers(server, secure);
  app.get(Metrics).watch(server);
  guard(server, {
    controllers: CONTROLLERS,
    credentials: app.get<CredentialDirectory>(CREDENTIALS),
    limits: new RequestLimits(app.get<Shares>(THROTTLE), parts.limits ?? DEFAULT_LIMITS),
    onUnkept: (error) => parts.log.warn({ error: String(error) }, 'the use of a credential was not kept'),
  });
  refuseWrongMethods(server);
  await app.init();
  await server.ready();
  return app;
}
