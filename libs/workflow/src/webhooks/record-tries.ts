import {
  afterTry,
  isFailingTooLong,
  STANDARD_SCHEDULE,
  type AfterTry,
  type TryOutcome,
} from '#domain/delivery/retries.js';
import type { Workflow } from '../caller.js';
import type { DeliveryQueue, LeasedDelivery, TryRecord } from '../ports/delivery-queue.js';
import { disableEndpoint } from './disable-endpoint.js';

/** One try of a leased delivery, and what came of it. */
export interface Try extends Omit<TryRecord, 'deliveryId' | 'token' | 'after'> {
  readonly delivery: Pick<LeasedDelivery, 'id' | 'token' | 'tries'>;
  readonly outcome: TryOutcome;
}

/** What the keeping of tries needs to know. `chance` draws a number from 0 to 1. */
export interface TryRules {
  /** Pauses after failed tries, in seconds; undefined for those of Standard Webhooks. */
  readonly schedule: readonly number[] | undefined;
  readonly chance: () => number;
}

/**
 * Keeps what came of tries, and when each delivery is tried next. An endpoint that answered 410, or that has failed for
 * days without one success, is disabled.
 */
export async function recordTries(
  workflow: Workflow,
  deliveries: DeliveryQueue,
  newsroomId: string,
  tries: readonly Try[],
  rules: TryRules,
): Promise<void> {
  const now = Date.parse(workflow.clock.now());
  const records = tries.map(({ delivery, outcome, ...what }): TryRecord => ({
    ...what,
    deliveryId: delivery.id,
    token: delivery.token,
    after: becomes(outcome, delivery.tries + 1, now, rules),
  }));
  const failing = await deliveries.record(newsroomId, records);
  const gone = new Set(tries.flatMap(({ outcome, endpointId }) => (outcome.gone ? endpointId : [])));
  for (const endpointId of gone) await disableEndpoint(workflow, newsroomId, endpointId, 'gone', null);
  for (const { endpointId, failingSince } of failing)
    if (!gone.has(endpointId) && isFailingTooLong(Date.parse(failingSince), now))
      await disableEndpoint(workflow, newsroomId, endpointId, 'failing', failingSince);
}

function becomes(
  outcome: TryOutcome,
  tries: number,
  now: number,
  { schedule = STANDARD_SCHEDULE, chance }: TryRules,
): AfterTry {
  return afterTry(outcome, { tries, now, schedule, chance: chance() });
}
