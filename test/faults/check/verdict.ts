import type { Acknowledged } from '../load/acknowledged.js';
import type { Injected } from '../load/injected.js';
import type { LogLine } from '../receiver/log.js';
import type { Facts } from './facts.js';
import { orderOf } from './order.js';
import { grouped, receivedIn, wentWell, type Received } from './received.js';
import { redeliveriesOf } from './redelivery.js';
import { missedOf } from './missed.js';

/** The figures of one run. The first five must be 0. */
export interface Verdict {
  /** Deliveries that no 2xx was given to, and acknowledged or committed changes that no delivery told. */
  readonly lost: number;
  readonly outOfOrder: number;
  /** Received without a committed line of the history that says the same. */
  readonly phantom: number;
  readonly badSignatures: number;
  /** Places of the sequence without an event, and lines of the history without a place. */
  readonly gaps: number;
  readonly events: number;
  readonly deliveries: number;
  readonly arrivals: number;
  /** Arrivals that were answered with 2xx after one of the same id and endpoint had been. */
  readonly duplicates: number;
  /** Of one event at one endpoint, at most. */
  readonly duplicatesOfOne: number;
  readonly lateDuplicates: number;
  readonly workerKills: number;
  /** Deliveries under way at the death of their worker, as the database and as the receiver saw it. */
  readonly lostWorkers: number;
  readonly redelivered: number;
  readonly longestRedeliveryMs: number;
  readonly undelivered: number;
  /** Some of what is wrong, for people. */
  readonly details: readonly string[];
}

export interface Evidence {
  readonly facts: Facts;
  readonly lines: readonly LogLine[];
  readonly acknowledged: readonly Acknowledged[];
  readonly injected: readonly Injected[];
}

const MOST_DETAILS = 20;

export function verdictOn({ facts, lines, acknowledged, injected }: Evidence): Verdict {
  const received = receivedIn(lines);
  const taken = new Set(received.filter(wentWell).map(({ endpoint, id }) => `${endpoint} ${id}`));
  const notTaken = facts.expected.filter(({ endpoint, id }) => !taken.has(`${endpoint} ${id}`));
  const missed = missedOf(received.filter(wentWell), facts, acknowledged);
  const { outOfOrder, lateDuplicates } = orderOf(received);
  const phantoms = received.filter((one) => !isCommitted(one, facts));
  const unsigned = received.filter(({ verifiedBy }) => verifiedBy === null);
  const duplicates = duplicatesIn(received);
  const redeliveries = redeliveriesOf(received, injected);
  return {
    ...{ lost: notTaken.length + missed.length, outOfOrder: outOfOrder.length, phantom: phantoms.length },
    ...{ badSignatures: unsigned.length, gaps: facts.gaps, events: facts.events.size },
    ...{ deliveries: facts.expected.length, arrivals: received.length, lateDuplicates },
    duplicates: duplicates.reduce((sum, count) => sum + count, 0),
    duplicatesOfOne: Math.max(0, ...duplicates),
    workerKills: injected.filter(({ fault }) => fault.kind === 'worker killed').length,
    ...{ lostWorkers: facts.lostWorkers, redelivered: redeliveries.length, undelivered: facts.undelivered },
    longestRedeliveryMs: Math.max(0, ...redeliveries),
    details: [
      ...notTaken.map((one) => `not taken: ${JSON.stringify({ ...one, ...facts.events.get(one.id) })}`),
      ...missed,
      ...outOfOrder.map((one) => `out of order: ${JSON.stringify(one)}`),
      ...phantoms.map((one) => `phantom: ${JSON.stringify(one)}`),
      ...unsigned.map((one) => `bad signature: ${JSON.stringify(one)}`),
    ].slice(0, MOST_DETAILS),
  };
}

/** Whether the history says what was received: the same claim, version, place, and the status where it changed. */
function isCommitted({ id, type, claim, version, sequence, status }: Received, { events }: Facts): boolean {
  const fact = events.get(id);
  if (!fact || fact.type !== type || fact.sequence !== sequence) return false;
  return fact.claim === claim && fact.version === version && (fact.status === null || fact.status === status);
}

function duplicatesIn(received: readonly Received[]): number[] {
  return [...grouped(received, ({ endpoint, id }) => `${endpoint} ${id}`).values()].map((arrivals) => {
    return Math.max(0, arrivals.filter(wentWell).length - 1);
  });
}
