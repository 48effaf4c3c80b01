export const STATES = ['failed', 'waiting', 'sending', 'delivered'] as const;

/** Which deliveries of an endpoint are shown, as the address has it. */
export interface DeliveriesView {
  readonly state?: (typeof STATES)[number];
}

/** Reads an address. What it does not know is left out, as if it were not there. */
export function readDeliveriesView({ state }: Record<string, unknown>): DeliveriesView {
  const known = STATES.find((each) => each === state);
  return known ? { state: known } : {};
}
