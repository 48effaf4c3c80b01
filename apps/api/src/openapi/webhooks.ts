import { AcknowledgingAnswer } from '#contracts/acknowledging-answer.js';
import { TOLD_ID } from '#contracts/examples.js';
import { WEBHOOK_EVENTS } from '#contracts/webhook-events.js';
import { examplesOf, type Json, type Schemas } from './schemas.js';

/** The headers of Standard Webhooks 1.0.0, on every delivery. */
const HEADERS: readonly Json[] = [
  {
    name: 'webhook-id',
    description: 'The id of the event, the same at every try: what came before under this id has been told already.',
    schema: { type: 'string', format: 'uuid' },
    example: TOLD_ID,
  },
  {
    name: 'webhook-timestamp',
    description: 'When this try was made, in seconds since 1970. Refuse what is older than five minutes.',
    schema: { type: 'string', pattern: '^\\d+$' },
    example: '1734703200',
  },
  {
    name: 'webhook-signature',
    description: 'One signature for each secret that is valid, with spaces between: `v1,…` or `v1a,…`.',
    schema: { type: 'string' },
    example: 'v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=',
  },
].map((header) => ({ in: 'header', required: true, ...header }));

/** What webhooks post to endpoints, one entry for each type of event. */
export function webhooksOf(schemas: Schemas): Json {
  const arrived = {
    description:
      'It has arrived. Any other answer, a redirect as well, is no success. It needs no body; one in JSON may say which ' +
      'versions the pages show now.',
    content: {
      'application/json': {
        schema: schemas.of(AcknowledgingAnswer, 'input'),
        examples: examplesOf(AcknowledgingAnswer),
      },
    },
  };
  return Object.fromEntries(
    WEBHOOK_EVENTS.map((event) => {
      const { id = '', description = '' } = event.meta() ?? {};
      const type = event.shape.type.value;
      const operation = {
        operationId: `on${id}`,
        tags: ['Webhooks'],
        summary: type,
        description,
        security: [],
        parameters: HEADERS,
        requestBody: {
          required: true,
          content: { 'application/json': { schema: schemas.of(event, 'output'), examples: examplesOf(event) } },
        },
        responses: { '2XX': arrived },
      };
      return [type, { post: operation }];
    }),
  );
}
