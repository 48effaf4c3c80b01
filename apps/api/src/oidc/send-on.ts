import type { Logger } from 'pino';
import type { ApiReply, ApiRequest } from '../http/api-request.js';
import { HttpProblem } from '../http/problem.js';
import { problemFor } from '../http/problem-for.js';
import { causeForLog } from './sign-in-fault.js';

/**
 * Sends the browser on to where the work says. Where that says no, a browser is sent to the page for signing in, which
 * tells the rule in words; whoever takes no pages gets the problem document. What nobody has foreseen stays an error.
 */
export async function sendOn(
  { request, reply, log }: { request: ApiRequest; reply: ApiReply; log: Logger },
  work: () => Promise<string>,
): Promise<void> {
  void reply.header('cache-control', 'no-store');
  try {
    void reply.header('location', await work());
  } catch (error) {
    const problem = problemFor(error);
    if (error instanceof HttpProblem && error.cause !== undefined)
      log.warn({ rule: error.rule, ...causeForLog(error.cause) }, 'nobody was signed in by the provider');
    if (!problem || request.headers.accept?.includes('text/html') !== true) throw error;
    void reply.header('location', `/sign-in?fault=${problem.rule ?? 'sign_in.unavailable'}`);
  }
}
