import type { Injected } from '../load/injected.js';
import { grouped, wentWell, type Received } from './received.js';

/** How soon after its sender's death a connection is seen to be cut. */
const CUT_MS = 150;

/**
 * How long it took from the death of a worker until what it was sending came again, for each such delivery: one that was
 * left alone at the death, or that had been taken and yet came again. Where another worker died before it came, that one
 * may have held it meanwhile: then it is counted from there.
 */
export function redeliveriesOf(received: readonly Received[], injected: readonly Injected[]): number[] {
  const kills = injected.filter(({ fault }) => fault.kind === 'worker killed').map(({ at }) => at);
  const times: number[] = [];
  for (const arrivals of grouped(received, ({ endpoint, id }) => `${endpoint} ${id}`).values())
    for (const [index, one] of arrivals.entries()) {
      const next = arrivals[index + 1];
      const left = one.leftAlone?.at;
      if (!next) continue;
      for (const kill of kills) {
        const cut = left !== undefined && left >= kill && left <= kill + CUT_MS;
        const takenTwice = wentWell(one) && one.at <= kill + CUT_MS && next.at > kill;
        const last = Math.max(...kills.filter((at) => at <= next.at));
        if (cut || takenTwice) times.push(next.at - last);
      }
    }
  return times;
}
