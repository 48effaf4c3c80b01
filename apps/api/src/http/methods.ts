import type { FastifyInstance } from 'fastify';
import { HttpProblem } from './problem.js';

/**
 * Says of a path that is there which methods it takes, where it is called with another. Call before there are routes.
 * What is behind the path is not told: its methods are in the API's document, which is for everybody.
 */
export function refuseWrongMethods(server: FastifyInstance): void {
  const routes: { method: string; path: RegExp }[] = [];
  server.addHook('onRoute', ({ method, url }) => {
    for (const each of [method].flat()) routes.push({ method: each, path: patternOf(url) });
  });
  server.addHook('onRequest', async (request, reply) => {
    if (!request.is404) return;
    const path = request.url.split('?', 1)[0] ?? '';
    const allowed = [...new Set(routes.filter((route) => route.path.test(path)).map(({ method }) => method))];
    if (allowed.length === 0) return;
    void reply.header('allow', allowed.join(', '));
    throw new HttpProblem('method-not-allowed', `This path takes ${allowed.join(', ')}, and not ${request.method}.`);
  });
}

function patternOf(url: string): RegExp {
  const parts = url.split('/').map((part) => (part.startsWith(':') ? '[^/]+' : part.replaceAll('.', '\\.')));
  return new RegExp(`^${parts.join('/')}$`);
}
