import { isUtf8 } from 'node:buffer';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { HttpProblem } from './problem.js';

/** No body of this API has more levels than a few; a thousand of them would exhaust the stack of whoever walks them. */
const DEEPEST = 20;

/**
 * Has Fastify read JSON bodies, and no others. Beyond what JSON.parse refuses: bytes that are no UTF-8, the same name
 * twice in one object (readers differ in which one counts), and names that would reach an object's prototype.
 */
export function acceptJsonOnly(server: FastifyInstance): void {
  const parse = server.getDefaultJsonParser('error', 'error');
  server.removeAllContentTypeParsers();
  server.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, bytes: Buffer, done) => {
    if (bytes.length === 0 && isBodyOptional(request)) return done(null, undefined);
    if (!isUtf8(bytes)) return done(malformed('The body is no UTF-8.'), undefined);
    const text = bytes.toString();
    return parse(request, text, (error, value) => {
      if (error) done(malformed(sayWhy(error)), undefined);
      else if (isDeep(value, DEEPEST)) done(malformed('The body is nested too deeply.'), undefined);
      else if (hasTwins(text, value)) done(malformed('An object in the body has the same name twice.'), undefined);
      else done(null, value);
    });
  });
}

/** Whether some object of the text has a name twice: then the text has more names than the value that was read of it. */
function hasTwins(text: string, value: unknown): boolean {
  const names = text.replace(/"(?:[^"\\]|\\.)*"/g, '').split(':').length - 1;
  return names !== namesIn(value);
}

function namesIn(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const inner = Object.values(value).reduce<number>((sum, each) => sum + namesIn(each), 0);
  return Array.isArray(value) ? inner : inner + Object.keys(value).length;
}

function isDeep(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((each) => isDeep(each, levels - 1));
}

/** Some clients send the type of a body with a DELETE that has none. */
function isBodyOptional({ method }: FastifyRequest): boolean {
  return method === 'DELETE';
}

function sayWhy(error: Error): string {
  const { code } = error as { code?: unknown };
  if (code === 'FST_ERR_CTP_EMPTY_JSON_BODY') return 'The body is empty.';
  return 'The body is no JSON (RFC 8259), or has a name that no object may have, such as __proto__.';
}

function malformed(detail: string): HttpProblem {
  return new HttpProblem('malformed-json', detail, [{ pointer: '', detail }]);
}
