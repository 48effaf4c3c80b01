/**
 * When a delivery is tried again, in seconds after each try that failed: the schedule that Standard Webhooks 1.0.0
 * recommends, some 75 hours in all. After the last one it is given up.
 */
export const STANDARD_SCHEDULE: readonly number[] = [5, 300, 1_800, 7_200, 18_000, 36_000, 50_400, 72_000, 86_400];

/** By how much each pause is lengthened or shortened at random, so that what failed together does not come back together. */
const SPREAD = 0.2;
/** What an endpoint may ask for by Retry-After at most, in milliseconds: a day. */
const LONGEST_WAIT_MS = 24 * 3_600_000;
/** An endpoint that has failed for so long, without one success, is disabled: five days, in milliseconds. */
export const FAILING_MS = 5 * 24 * 3_600_000;

/** What came of a try. `retryAfterMs`: how long the endpoint asks to be left alone. */
export interface TryOutcome {
  readonly ok: boolean;
  readonly gone: boolean;
  readonly retryAfterMs: number | null;
}

export interface TryFacts {
  /** Tries since the delivery was last started, this one included. */
  readonly tries: number;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Seconds; see STANDARD_SCHEDULE. */
  readonly schedule: readonly number[];
  /** From 0 to 1, drawn at random. */
  readonly chance: number;
}

/** What becomes of the delivery. `nextAt` is in milliseconds since 1970. */
export type AfterTry =
  | { readonly state: 'delivered' }
  | { readonly state: 'waiting'; readonly nextAt: number }
  | { readonly state: 'failed'; readonly failure: 'gave_up' | 'endpoint_disabled' };

/** What becomes of a delivery after a try. An endpoint that is gone (410) gets nothing more. */
export function afterTry(outcome: TryOutcome, { tries, now, schedule, chance }: TryFacts): AfterTry {
  if (outcome.ok) return { state: 'delivered' };
  if (outcome.gone) return { state: 'failed', failure: 'endpoint_disabled' };
  const pause = schedule[tries - 1];
  if (pause === undefined) return { state: 'failed', failure: 'gave_up' };
  const asked = Math.min(outcome.retryAfterMs ?? 0, LONGEST_WAIT_MS);
  return { state: 'waiting', nextAt: now + Math.max(Math.round(spread(pause * 1000, chance)), asked) };
}

function spread(ms: number, chance: number): number {
  return ms * (1 - SPREAD + 2 * SPREAD * chance);
}

/** Whether an endpoint that has failed since then, without one success, is to be disabled. Milliseconds since 1970. */
export function isFailingTooLong(failingSince: number | null, now: number): boolean {
  return failingSince !== null && now - failingSince >= FAILING_MS;
}
