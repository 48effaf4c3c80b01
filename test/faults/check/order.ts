import { grouped, wentWell, type Received } from './received.js';

export interface OrderFaults {
  /** What came for the first time after a later version had come, or had been taken, before it was taken itself. */
  readonly outOfOrder: readonly Received[];
  /** What came again after it had been taken, and after a later version had been taken too. */
  readonly lateDuplicates: number;
}

/** Judges, for each endpoint and claim, whether versions came in their order. Events of one version have none. */
export function orderOf(received: readonly Received[]): OrderFaults {
  const outOfOrder: Received[] = [];
  let lateDuplicates = 0;
  const ofClaims = received.filter(({ claim }) => claim !== null);
  for (const arrivals of grouped(ofClaims, ({ endpoint, claim }) => `${endpoint} ${claim}`).values()) {
    const seen = new Set<string>();
    const taken = new Set<string>();
    let newestSeen = 0;
    for (const one of arrivals) {
      const version = one.version ?? 0;
      if (!seen.has(one.id) && version < newestSeen) outOfOrder.push(one);
      else if (version < newestTakenBefore(arrivals, one)) {
        if (taken.has(one.id)) lateDuplicates += 1;
        else outOfOrder.push(one);
      }
      seen.add(one.id);
      newestSeen = Math.max(newestSeen, version);
      if (wentWell(one)) taken.add(one.id);
    }
  }
  return { outOfOrder, lateDuplicates };
}

/** The newest version that had been answered with 2xx when this one came. */
function newestTakenBefore(arrivals: readonly Received[], { n, at }: Received): number {
  return arrivals.reduce(
    (newest, one) =>
      one.n < n && wentWell(one) && (one.answered?.at ?? 0) <= at ? Math.max(newest, one.version ?? 0) : newest,
    0,
  );
}
