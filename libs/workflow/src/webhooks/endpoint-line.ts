import type { EventType } from '#domain/events.js';
import type { Caller } from '../caller.js';
import type { NewEvent } from '../ports/history-store.js';
import type { EndpointRecord } from '../ports/webhook-store.js';

/** A line of the history about an endpoint, as an admin has caused it. */
export function endpointLine(
  type: EventType & `endpoint.${string}`,
  { memberId }: Caller,
  at: string,
  data: Record<string, unknown>,
): NewEvent {
  return { type, at, by: memberId, reason: null, data };
}

/** What the history keeps of an endpoint. Of its url the origin: many hide a token in the rest, and all members read here. */
export function keptOf(endpoint: EndpointRecord): Record<string, unknown> {
  const { id, url, description, eventTypes, desks, rateLimit, signature, disabled } = endpoint;
  return {
    id,
    origin: originOf(url),
    description,
    eventTypes,
    desks,
    rateLimit,
    signature,
    enabled: disabled === null,
  };
}

/** Where a url leads, without the path, in which many hide a token. */
export function originOf(url: string): string | null {
  return /^[^:]+:\/\/[^/?#]+/.exec(url)?.[0] ?? null;
}
