/** A moment at which the claim can be looked at: `count` of its events had happened by then. */
interface PastMoment {
  readonly at: string;
  readonly count: number;
}

/**
 * The moments between which nothing happened, oldest first; the last is now. Events of one moment can't be looked at
 * apart. By the clocks of two servers times may go back, and what is after an event in the history is never shown before it.
 * @param events of the whole history, oldest first
 */
export function momentsOf(events: readonly { readonly at: string }[]): readonly PastMoment[] {
  const moments: PastMoment[] = [];
  let latest = '';
  events.forEach(({ at }, place) => {
    if (at > latest) latest = at;
    const next = events[place + 1];
    if (next === undefined || next.at > latest) moments.push({ at: latest, count: place + 1 });
  });
  return moments;
}

/** The place of the last moment that is not after a time; -1 where the claim was not there yet. Without a time, the last. */
export function placeAt(moments: readonly PastMoment[], asOf: string | undefined): number {
  if (asOf === undefined) return moments.length - 1;
  return moments.findLastIndex(({ at }) => Date.parse(at) <= Date.parse(asOf));
}

/** So far may the clocks here and at the service be apart. */
const DAY_MS = 86_400_000;

/** Reads an address: the time at which the claim is looked at. What is no past time is left out, as if it were not there. */
export function readAsOf({ asOf }: Record<string, unknown>): { readonly asOf?: string } {
  const time = typeof asOf === 'string' ? Date.parse(asOf) : Number.NaN;
  return Number.isNaN(time) || time > Date.now() + DAY_MS ? {} : { asOf: new Date(time).toISOString() };
}
