/** How long a lease lasts: a worker that dies leaves its deliveries to others within this and one look. */
export const LEASE_MS = 8_000;
/** How often leases are renewed while their deliveries are under way. */
export const RENEW_MS = 2_500;
/** What is to be sent must have this much of its lease left, for a lease may run out while the database is away. */
const MARGIN_MS = 2_000;

/** When this process knows a lease to end, by its own steady clock, counted from before it was asked for. */
export function leaseEnd(askedAt: number): number {
  return askedAt + LEASE_MS;
}

export function mayStillSend(end: number): boolean {
  return performance.now() < end - MARGIN_MS;
}
