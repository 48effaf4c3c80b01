import type { HeldLine } from '#domain/lifecycle/undoing.js';

/** Lines of claims' histories that those outside are not told yet. */
export interface HeldLines {
  /** Those of a claim, oldest first, each for this transaction alone. What is leaving the house just now is left out. */
  of(claimId: string): Promise<HeldLine[]>;
  /** Forgets those of a claim from a version on: nobody will be told. */
  drop(claimId: string, from: number): Promise<void>;
  /**
   * Lets those of a claim go at once, up to and with a mark's version, and what waits behind it alone.
   * @returns whether the mark was among them
   */
  release(claimId: string, version: number): Promise<boolean>;
}
