import type { BackendName, Fault } from './fault.js';
import { plannedChanges, type PlannedChange, type PlannedClaim } from './changes.js';
import { plannedFaults } from './faults.js';
import { randomOf } from './random.js';

/**
 * All that a run does, decided by its seed before it begins. Changes have their times from the beginning of the load; each
 * fault comes so long after the one before it was done.
 */
export interface Plan {
  readonly seed: number;
  readonly backend: BackendName;
  readonly claims: readonly PlannedClaim[];
  readonly changes: readonly PlannedChange[];
  readonly faults: readonly { readonly afterMs: number; readonly fault: Fault }[];
}

export interface PlanSize {
  /** Events at least. */
  readonly events: number;
  readonly faults: number;
  /** To pick from by seed. */
  readonly backends: readonly BackendName[];
}

/** Between two faults on average, and how long one takes to be done. */
const PACE_MS = 1_300;
const FAULT_MS = 500;
/** Events that come of one change at least: a change of status is told as such and as changed words. */
const EVENTS_OF_CHANGE = 1.6;

export function planOf(seed: number, { events, faults, backends }: PlanSize): Plan {
  const random = randomOf(seed);
  const backend = backends[seed % backends.length] as BackendName;
  const loadMs = faults * (PACE_MS + FAULT_MS) + 1_000;
  return {
    ...{ seed, backend },
    ...plannedChanges(random, Math.ceil(events / EVENTS_OF_CHANGE), loadMs),
    faults: plannedFaults(random, faults, PACE_MS, backend),
  };
}
