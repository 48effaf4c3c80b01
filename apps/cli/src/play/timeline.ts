import type { ClaimState } from './claims.js';
import type { Failure } from './expectations.js';

/** A claim whose status, strength or caveat a step has changed. */
export interface Move {
  readonly claim: string;
  readonly from: ClaimState['status'];
  readonly to: ClaimState['status'];
  readonly fromStrength: number;
  readonly strength: number;
  /** Keys of sources. */
  readonly restsOn: readonly string[];
  readonly caveat: string | null;
}

/** One step of a scenario as it has gone. */
export interface TimelineStep {
  readonly at: string;
  /** The step's place in the file, from 0. */
  readonly step: number;
  readonly what: string;
  /** How many expectations of the file are judged at this step. */
  readonly expectations: number;
  readonly moved: readonly Move[];
}

/** A scenario as it has been played: the JSON that `--json` prints. `error` is there where it could not be played to its end. */
export interface Played {
  readonly file: string;
  expectations: number;
  readonly failed: Failure[];
  readonly timeline: TimelineStep[];
  error?: string;
}

/** Which claims differ between two moments, in the order of the later one. */
export function movesBetween(before: ReadonlyMap<string, ClaimState>, after: ReadonlyMap<string, ClaimState>): Move[] {
  return [...after].flatMap(([claim, now]) => {
    const was = before.get(claim);
    if (!was) return [];
    if (was.status === now.status && was.strength === now.strength && was.caveat === now.caveat) return [];
    const { strength, restsOn, caveat } = now;
    return [{ claim, from: was.status, to: now.status, fromStrength: was.strength, strength, restsOn, caveat }];
  });
}
