import { WEBHOOK_EVENTS, type WebhookBody } from '#contracts/webhook-events.js';

/** The example of a webhook of this type that the API's document gives. */
export function exampleOf<Type extends WebhookBody['type']>(type: Type): Extract<WebhookBody, { type: Type }> {
  const event = WEBHOOK_EVENTS.find(({ shape }) => shape.type.value === type);
  const [example] = (event?.meta()?.['examples'] ?? []) as Extract<WebhookBody, { type: Type }>[];
  if (!example) throw new Error(`${type} has no example`);
  return structuredClone(example);
}
