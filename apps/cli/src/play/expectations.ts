import type { ClaimState } from './claims.js';
import type { CaveatName } from './caveat-name.js';
import type { Expectation, Scenario } from './scenario.js';

/** One expected field of one claim that did not come true; or a step that went otherwise than the file says. */
export interface Failure {
  /** The step's place in the file, from 0; null where the case could not be set up. */
  readonly step: number | null;
  readonly at: string | null;
  readonly claim: string | null;
  /** A field of `expect`, `refused`, or the action of a step that was refused. */
  readonly field: string;
  readonly expected: unknown;
  readonly found: unknown;
}

/** A mismatch in one field of a claim, before its step is known. */
export type Mismatch = Pick<Failure, 'field' | 'expected' | 'found'>;

/**
 * Compares what a careful desk should be showing of a claim with what the service shows. `restsOn` is a set, of
 * `attention` every listed reason must be there, and the caveat must contain the text.
 */
export function mismatches(expected: Expectation, found: ClaimState, caveatName: CaveatName): Mismatch[] {
  const all: Mismatch[] = [];
  const unless = (right: boolean, field: string, wanted: unknown, actual: unknown): void => {
    if (!right) all.push({ field, expected: wanted, found: actual });
  };
  const { status, strength, restsOn, attention, caveat, noCaveat } = expected;
  if (status !== undefined) unless(found.status === status, 'status', status, found.status);
  if (strength !== undefined) unless(found.strength === strength, 'strength', strength, found.strength);
  if (restsOn) unless(sameSet(restsOn, found.restsOn), 'restsOn', restsOn, found.restsOn);
  if (attention) {
    const reasons = attention.every((reason) => found.attention.includes(reason));
    unless(reasons, 'attention', attention, found.attention);
  }
  if (caveat !== undefined) {
    const text = caveatName.inPlaceOfTheFiles(caveat);
    const contained = found.caveat !== null && caveatName.contains(found.caveat, text);
    unless(contained, 'caveat', text, found.caveat);
  }
  if (noCaveat) unless(found.caveat === null, 'noCaveat', null, found.caveat);
  return all;
}

/** How many things the steps expect: each field of each claim, and each refusal. */
export function countExpectations(steps: Scenario['steps']): number {
  return steps.reduce((sum, { refused, expect }) => {
    const fields = Object.values(expect ?? {}).map((claim) => Object.keys(claim).length);
    return sum + (refused ? 1 : 0) + fields.reduce((a, b) => a + b, 0);
  }, 0);
}

function sameSet(a: readonly string[], b: readonly string[]): boolean {
  const [one, other] = [new Set(a), new Set(b)];
  return one.size === other.size && [...one].every((item) => other.has(item));
}
