import type { Type } from '@nestjs/common';
import { Problem } from '#contracts/problem.js';
import { Role } from '#contracts/vocabulary.js';
import { SESSION_COOKIE } from '../people/session-cookie.js';
import { LIMIT_COMPONENTS, LIMIT_HEADERS } from './limit-headers.js';
import { TAGS } from './operation.js';
import { parametersOf } from './parameters.js';
import { problemComponents, problemsOf } from './problem-responses.js';
import { routesOf, type Route } from './routes.js';
import { examplesOf, Schemas, type Json } from './schemas.js';
import { webhooksOf } from './webhooks.js';

const DESCRIPTION = `
Caveat keeps, for a newsroom, what is known about every claim that it publishes, and decides the words that go with it.

Send an API key as \`Authorization: Bearer cvt_…\`, or sign in and let the browser send its cookie; either decides the
newsroom. \`x-roles\` names the roles that may call an operation, \`security\` the scope that a key needs for it.
 Ids are UUIDv7, times ISO 8601 in UTC.
Errors are problem documents (RFC 9457): \`rule\` names the rule that refused, \`errors\` has each fault of bad input with
a JSON pointer, or with the name of a query parameter or header as \`parameter\`.
What happens is posted to webhook endpoints as well: \`webhooks\` has each type of event.
Whatever creates takes an \`Idempotency-Key\`, and a change of a claim takes \`If-Match\`. Lists take \`limit\` and \`cursor\`.
`.trim();

/** The OpenAPI 3.1 document of the controllers' routes. What a route takes is told from the schemas that check it. */
export function openApiDocument(controllers: readonly Type[]): Json {
  const schemas = new Schemas();
  schemas.of(Problem, 'output');
  const paths: Record<string, Record<string, Json>> = {};
  for (const route of routesOf(controllers)) {
    const path = route.path.replaceAll(/:(\w+)/g, '{$1}');
    (paths[path] ??= {})[route.method] = operationOf(route, schemas);
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Caveat',
      version: '1',
      description: DESCRIPTION,
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/', description: 'The service that gave this document.' }],
    security: [{ session: [] }, { apiKey: [] }],
    tags: Object.entries(TAGS).map(([name, description]) => ({ name, description })),
    paths,
    webhooks: webhooksOf(schemas),
    components: {
      schemas: schemas.components,
      responses: problemComponents(),
      headers: LIMIT_COMPONENTS,
      securitySchemes: {
        apiKey: {
          type: 'http',
          scheme: 'bearer',
          bearerFormat: 'cvt_…',
          description: 'An API key of a member, with the scope that is named or with all of them.',
        },
        session: {
          type: 'apiKey',
          in: 'cookie',
          name: SESSION_COOKIE,
          description: 'The session of a person who signed in. What changes something must come from the same origin.',
        },
      },
    },
  };
}

function operationOf(route: Route, schemas: Schemas): Json {
  const { notes, body } = route;
  const parameters = parametersOf(route, schemas);
  return {
    operationId: notes.id,
    tags: [notes.tag],
    summary: notes.summary,
    description: notes.description,
    ...accessOf(route),
    ...(parameters.length > 0 && { parameters }),
    ...(body && {
      requestBody: {
        required: true,
        content: { 'application/json': { schema: schemas.of(body, 'input'), examples: examplesOf(body) } },
      },
    }),
    responses: {
      [route.status]: answerOf(route, schemas),
      ...problemsOf(route),
    },
  };
}

/** Who may call it: any one of the ways in; for some roles alone as `x-roles`. */
function accessOf({ access: { roles, scope } }: Route): Json {
  if (roles === 'anyone') return { security: [] };
  return {
    security: [{ session: [] }, ...(scope === null ? [] : [{ apiKey: [scope] }])],
    'x-roles': roles === 'member' ? Role.options : roles,
  };
}

function answerOf({ notes, path }: Route, schemas: Schemas): Json {
  const { answer, plain, gives } = notes;
  return {
    description: notes.answers,
    headers: { ...headersOf(gives ?? []), ...(path.startsWith('/v1/') && LIMIT_HEADERS) },
    content: {
      ...(answer && { 'application/json': { schema: schemas.of(answer, 'output'), examples: examplesOf(answer) } }),
      ...(plain && { [plain.type]: { schema: { type: 'string' }, example: plain.example } }),
    },
  };
}

const GIVEN: Readonly<Record<'ETag' | 'Location', Json>> = {
  ETag: { description: 'The version of the claim.', schema: { type: 'string', examples: ['"3"'] } },
  Location: { description: 'Where it can be read.', schema: { type: 'string', format: 'uri-reference' } },
};

function headersOf(names: readonly ('ETag' | 'Location')[]): Json {
  return Object.fromEntries(names.map((name) => [name, GIVEN[name]]));
}
