import { randomUUID } from 'node:crypto';
import { Catch, Inject, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Logger } from 'pino';
import type { Problem } from '#contracts/problem.js';
import { TooManyTries } from '#workflow/errors.js';
import { toldError } from '../told-error.js';
import { LOG } from '../tokens.js';
import { notFoundPage } from '../pages/not-found-page.js';
import { PAGES_POLICY } from '../pages/policy.js';
import type { ApiReply, ApiRequest } from './api-request.js';
import { etagOf } from './if-match.js';
import { problemFor } from './problem-for.js';
import { problemOf } from './problem.js';

const SECONDS_TO_WAIT = 2;

/** Answers everything that is thrown with a problem document. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(@Inject(LOG) private readonly log: Logger) {}

  catch(error: unknown, host: ArgumentsHost): void {
    this.answer(error, host.switchToHttp().getResponse<ApiReply>());
  }

  answer(error: unknown, reply: ApiReply): void {
    const problem = problemFor(error) ?? unforeseen();
    const { status } = problem;
    if (status >= 500) this.note(error, problem.instance, status, reply);
    else if (isOfAccess(problem)) this.noteRefusal(problem, reply);
    if (reply.sent || reply.raw.headersSent) return;
    if (status === 404 && isLookedAt(reply.request)) {
      void reply.header('content-security-policy', PAGES_POLICY).header('cache-control', 'no-store');
      return void reply.code(404).type('text/html; charset=utf-8').send(notFoundPage());
    }
    if (status === 401) void reply.header('www-authenticate', 'Bearer realm="caveat"');
    if (error instanceof TooManyTries) void reply.header('retry-after', error.retryAfterSeconds);
    if (status === 503) void reply.header('retry-after', SECONDS_TO_WAIT);
    if (problem.currentVersion !== undefined) void reply.header('etag', etagOf(problem.currentVersion));
    void reply.code(status).type('application/problem+json; charset=utf-8').send(JSON.stringify(problem));
  }

  /** One line for what the service itself could not do. Route and error only: bodies, keys and names stay out of the log. */
  private note(error: unknown, instance: string | undefined, status: number, { request }: ApiReply): void {
    const { type: name, message, code, stack } = toldError(error);
    const told = { instance, status, method: request.method, route: request.routeOptions?.url };
    if (status === 503) this.log.warn({ ...told, error: message }, 'unavailable');
    else this.log.error({ ...told, error: { name, message, code, stack } }, 'unforeseen error');
  }

  /** One line for who was not let in or may not do something: which rule, where, and the member where that is known. */
  private noteRefusal({ status, rule }: Problem, { request }: ApiReply): void {
    const { method, routeOptions, holder } = request;
    const who = holder && { member: holder.memberId, via: holder.via, credential: holder.id };
    this.log.info({ status, rule, method, route: routeOptions?.url, ...who }, 'refused');
  }
}

/** Whether a person looks for a page where there is none. Of the API everybody gets problem documents. */
function isLookedAt({ is404, url, headers }: ApiRequest): boolean {
  return is404 && !url.startsWith('/v1/') && /\btext\/html\b/.test(headers.accept ?? '');
}

/** Requests that a limit refuses are not told one by one: who sends them could fill the log. */
function isOfAccess({ status, rule }: Problem): boolean {
  return status === 401 || status === 403 || rule === 'sign_in.slow_down';
}

function unforeseen() {
  const instance = `urn:uuid:${randomUUID()}`;
  return problemOf('internal', `The service has failed. Its log has more under ${instance}.`, { instance });
}
