import { ENDPOINTS } from './endpoints.js';
import type { BackendName, Fault, Mode } from './fault.js';
import type { Random } from './random.js';

const LONGEST_BACK_MS = 1_500;
/** A lease lasts 8 s: whoever sleeps longer has lost all of them. */
const FROZEN_MS = 9_500;
const CUT = ['all', 'caveat worker', 'caveat queue', 'caveat api'];
const WORKERS = 2;

type Make = (random: Random) => Fault;

const endpointIs =
  (mode: Mode): Make =>
  (random) => ({
    ...{ kind: 'endpoint', mode },
    ...{ endpoint: random.whole(0, ENDPOINTS.length - 1), forMs: random.whole(500, 3_500) },
  });
const worker = (random: Random): number => random.whole(0, WORKERS - 1);
const killWorker: Make = (random) => ({
  ...{ kind: 'worker killed', worker: worker(random), backAfterMs: random.whole(0, LONGEST_BACK_MS) },
});

/** What every run has, in the order in which a short one takes them. */
const FIRST: readonly Make[] = [
  killWorker,
  () => ({ kind: 'PostgreSQL restarted' }),
  () => ({ kind: 'queue emptied' }),
  endpointIs('failing'),
  (random) => ({ kind: 'API killed', backAfterMs: random.whole(0, LONGEST_BACK_MS) }),
  (random) => ({ kind: 'connections cut', whose: random.pick(CUT) }),
];
/** What longer ones draw from. */
const MORE: readonly Make[] = [
  killWorker,
  killWorker,
  () => ({ kind: 'PostgreSQL restarted' }),
  (random) => ({ kind: 'connections cut', whose: random.pick(CUT) }),
  (random) => ({ kind: 'worker frozen', worker: worker(random), forMs: FROZEN_MS }),
  (random) => ({ kind: 'secret rotated', endpoint: random.whole(0, ENDPOINTS.length - 1) }),
  endpointIs('resetting'),
  endpointIs('hanging'),
  endpointIs('dripping'),
  endpointIs('slow'),
  endpointIs('flaky'),
  endpointIs('throttling'),
];
const queueDown: Make = (random) => ({ kind: 'queue down', forMs: random.whole(1_000, 4_000) });

/** @param paceMs between two of them on average */
export function plannedFaults(
  random: Random,
  count: number,
  paceMs: number,
  backend: BackendName,
): { afterMs: number; fault: Fault }[] {
  const more = backend === 'redis' ? [queueDown, ...MORE] : MORE;
  const makes = FIRST.slice(0, count);
  while (makes.length < count) makes.push(...random.shuffled(more).slice(0, count - makes.length));
  return random.shuffled(makes).map((make) => ({
    afterMs: Math.floor((0.3 + random.next() * 1.4) * paceMs),
    fault: make(random),
  }));
}
