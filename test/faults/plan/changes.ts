import type { Random } from './random.js';

export type HeldStatus = 'reported' | 'corroborated' | 'disputed' | 'withdrawn';

/** A claim that only holds move, or one that only evidence moves: so each status can be told from what was asked for. */
export interface PlannedClaim {
  readonly moves: 'by hold' | 'by evidence';
  readonly desk: 'world' | 'home';
}

/** What is asked for. A retraction takes the newest report of the claim back that has not been. */
export type Change =
  | { readonly kind: 'hold'; readonly status: HeldStatus }
  | { readonly kind: 'lift' }
  | { readonly kind: 'evidence'; readonly stance: 'supports' | 'disputes' }
  | { readonly kind: 'retraction' };

export interface PlannedChange {
  readonly atMs: number;
  readonly claim: number;
  readonly change: Change;
}

const HELD = 14;
const WITH_EVIDENCE = 8;
const STATUSES: readonly HeldStatus[] = ['reported', 'corroborated', 'disputed', 'withdrawn'];

/** Each hold and each lift changes the status of its claim. */
export function plannedChanges(
  random: Random,
  count: number,
  loadMs: number,
): { claims: PlannedClaim[]; changes: PlannedChange[] } {
  const claims = Array.from({ length: HELD + WITH_EVIDENCE }, (_, index): PlannedClaim => ({
    moves: index < HELD ? 'by hold' : 'by evidence',
    desk: random.pick(['world', 'home']),
  }));
  const times = Array.from({ length: count }, () => Math.floor(random.next() * loadMs)).sort((a, b) => a - b);
  const held = new Map<number, HeldStatus>();
  const reports = new Map<number, number>();
  const changes = times.map((atMs): PlannedChange => {
    const claim = random.next() < 0.8 ? random.whole(0, HELD - 1) : random.whole(HELD, claims.length - 1);
    const change = claim < HELD ? markOf(random, held, claim) : evidenceOf(random, reports, claim);
    return { atMs, claim, change };
  });
  return { claims, changes };
}

function markOf(random: Random, held: Map<number, HeldStatus>, claim: number): Change {
  const now = held.get(claim);
  if (now !== undefined && now !== 'reported' && random.next() < 0.3) {
    held.delete(claim);
    return { kind: 'lift' };
  }
  const status = random.pick(STATUSES.filter((each) => each !== (now ?? 'reported')));
  held.set(claim, status);
  return { kind: 'hold', status };
}

function evidenceOf(random: Random, reports: Map<number, number>, claim: number): Change {
  const live = reports.get(claim) ?? 0;
  if (live > 0 && random.next() < 0.45) {
    reports.set(claim, live - 1);
    return { kind: 'retraction' };
  }
  reports.set(claim, live + 1);
  return { kind: 'evidence', stance: random.next() < 0.75 ? 'supports' : 'disputes' };
}
