import type { z } from 'zod';
import {
  ACCOUNT_ID,
  CLAIM_ID,
  DELIVERY_ID,
  EDITOR,
  ENDPOINT_ID,
  INTELLIGENCE_SERVICE,
  INVITATION_ID,
  KEY_ID,
  SESSION_ID,
  STORY_ID,
  TOLD_ID,
  VERIFICATION_ID,
} from '#contracts/examples.js';
import type { Route } from './routes.js';
import type { Json, Schemas } from './schemas.js';

/** An id for the example, by the part of the path that it follows. */
const IDS: Readonly<Record<string, string>> = {
  claims: CLAIM_ID,
  verifications: VERIFICATION_ID,
  sources: INTELLIGENCE_SERVICE.id,
  reports: ACCOUNT_ID,
  stories: STORY_ID,
  members: EDITOR.id,
  'webhook-endpoints': ENDPOINT_ID,
  deliveries: DELIVERY_ID,
  events: TOLD_ID,
  invitations: INVITATION_ID,
  sessions: SESSION_ID,
  keys: KEY_ID,
};

/** The headers that routes take, by their names in lower case. What is not listed here is not told. */
const HEADERS: Readonly<Record<string, Json>> = {
  'accept-language': {
    name: 'Accept-Language',
    description: "The language of the caveat and the attribution; without it, the newsroom's own.",
    schema: { type: 'string' },
    example: 'uk, en;q=0.5',
  },
  'last-event-id': {
    name: 'Last-Event-ID',
    description: 'The last event that a stream has told; it goes before `after`.',
    schema: { type: 'string', pattern: '^\\d{1,15}$' },
    example: '5',
  },
  'idempotency-key': {
    name: 'Idempotency-Key',
    description:
      'A key of the client’s own for this request. Sent again with the same key, the request is done once and ' +
      'answered the same.',
    schema: { type: 'string', minLength: 1, maxLength: 255 },
    example: '5f0c2b9e-63c1-4d0b-9a51-2f1f6c0f7a10',
  },
};

const MATCH = {
  required:
    'The `ETag` of the claim that the client saw, or `*` for whichever it has. A key of a machine may leave it out; ' +
    'for a person’s it is needed (428).',
  optional: 'The `ETag` that the client saw. Where it is sent, what is changed must still have that version.',
};

export function parametersOf(route: Route, schemas: Schemas): Json[] {
  return [
    ...route.ids.map((name) => ({
      name,
      in: 'path',
      required: true,
      schema: { type: 'string', format: 'uuid' },
      example: IDS[partBefore(`:${name}`, route.path)],
    })),
    ...(route.query ? queryParameters(route.query as z.ZodObject, schemas) : []),
    ...(route.match === 'none'
      ? []
      : [
          {
            name: 'If-Match',
            in: 'header',
            description: MATCH[route.match],
            schema: { type: 'string' },
            example: '"3"',
          },
        ]),
    ...route.headers.flatMap((name) => (HEADERS[name] ? { in: 'header', ...HEADERS[name] } : [])),
  ];
}

function queryParameters(query: z.ZodObject, schemas: Schemas): Json[] {
  return Object.entries(query.shape).map(([name, field]) => {
    const sent = schemas.of(field as z.ZodType, 'input');
    const read = schemas.of(field as z.ZodType, 'output');
    // A number is sent as digits; what it is read as says more. What has no form of its own when read is told as sent.
    const { description, ...schema } = Object.keys(read).some((key) => key !== 'description') ? read : sent;
    return { name, in: 'query', ...(description !== undefined && { description }), schema };
  });
}

function partBefore(part: string, path: string): string {
  const parts = path.split('/');
  return parts[parts.indexOf(part) - 1] ?? '';
}
