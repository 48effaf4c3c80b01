import { setTimeout as sleep } from 'node:timers/promises';
import type { Claim } from '#contracts/claims.js';
import type { Client } from './client.js';
import type { Desk } from './desk.js';
import { NotSettled } from './refusal.js';

/** A settled claim, in the scenario's own keys. */
export interface ClaimState {
  readonly status: Claim['status'];
  /** 0 to 2 exact, 3 for "3 or more". */
  readonly strength: number;
  /** Keys of sources; the id of one that the scenario does not know. */
  readonly restsOn: readonly string[];
  readonly caveat: string | null;
  readonly attention: Claim['attention'];
}

export interface SettlingOptions {
  /** The language of the caveats. */
  readonly locale: string;
  /** Milliseconds for which nothing at all may move before the wait is given up. */
  readonly timeout: number;
  readonly signal?: AbortSignal | undefined;
  /** Told the keys of the claims that are waited for. */
  readonly onWait: (claims: readonly string[]) => void;
}

const FIRST_POLL = 5;
const SLOWEST_POLL = 50;

/**
 * Waits until the jobs have settled every claim of the desk, and reads them.
 *
 * @returns the claims by their keys, in the order of the scenario
 * @throws {NotSettled} naming the claims, when nothing has moved for `timeout`
 */
export async function settledClaims(
  client: Client,
  desk: Desk,
  { locale, timeout, signal, onWait }: SettlingOptions,
): Promise<Map<string, ClaimState>> {
  const keys = new Map([...desk.sources].map(([key, id]) => [id, key]));
  const settled = new Map<string, ClaimState>([...desk.claims.keys()].map((key) => [key, UNREAD]));
  let waiting = [...desk.claims];
  let standing = '';
  let since = Date.now();
  for (let poll = FIRST_POLL; ; poll = Math.min(poll * 2, SLOWEST_POLL)) {
    const pending: typeof waiting = [];
    const progress: string[] = [];
    for (const [key, id] of waiting) {
      const { body: claim } = await client.get<Claim>(`/claims/${id}`, desk.filing, locale);
      settled.set(key, stateOf(claim, keys));
      if (!claim.assessment.pending) continue;
      pending.push([key, id]);
      progress.push(`${key} ${claim.assessment.revision} of ${claim.evidenceRevision}`);
    }
    if (pending.length === 0) return settled;
    waiting = pending;
    if (progress.join() !== standing) [standing, since] = [progress.join(), Date.now()];
    if (Date.now() - since > timeout) {
      throw new NotSettled(
        `no job has moved these claims for ${timeout / 1000} s: ${progress.join(', ')} (revisions assessed). Is a worker running?`,
      );
    }
    onWait(pending.map(([key]) => key));
    await sleep(poll, undefined, signal ? { signal } : {});
  }
}

/** Holds a claim's place in the order of the scenario until it has been read. */
const UNREAD: ClaimState = { status: 'reported', strength: 0, restsOn: [], caveat: null, attention: [] };

function stateOf(claim: Claim, keys: ReadonlyMap<string, string>): ClaimState {
  return {
    status: claim.status,
    strength: claim.assessment.strength,
    restsOn: claim.assessment.restsOn.map(({ id }) => keys.get(id) ?? id),
    caveat: claim.caveat,
    attention: claim.attention,
  };
}
