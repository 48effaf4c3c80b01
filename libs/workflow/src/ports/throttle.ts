/** What came of asking for one more. `retryAfterSeconds`: when the next is allowed; 0 where this one was. */
export interface Taken {
  readonly ok: boolean;
  readonly retryAfterSeconds: number;
}

/**
 * Counts what may be done only so often, for all nodes together. It is no part of any newsroom, and of no transaction:
 * a failure counts although what failed was rolled back. Keys are at most 200 characters and hold nothing personal.
 */
export interface Throttle {
  /** Takes one of `allowed` in each `perSeconds` (fixed windows that begin with the first taken). */
  take(key: string, allowed: number, perSeconds: number): Promise<Taken>;
  /** Gives one back that was taken, for it turned out not to count. */
  giveBack(key: string): Promise<void>;
  /** Forgets what was taken. */
  clear(key: string): Promise<void>;
}
