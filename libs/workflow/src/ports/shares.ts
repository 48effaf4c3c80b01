/** A part of what a limit allows in its window, to be spent by whoever took it. */
export interface Share {
  /** How many may be spent; 0 where nothing is left. */
  readonly granted: number;
  /** What the window still has for others. */
  readonly left: number;
  /** When the window ends, in milliseconds from now. What is not spent by then is lost. */
  readonly endsInMs: number;
}

/** Deals out what a limit allows, to all nodes together, so that a node need not ask for each request. */
export interface Shares {
  /**
   * Takes up to `wanted` of the `allowed` in each `perSeconds` (fixed windows that begin with the first taken). Keys are
   * at most 200 characters and hold nothing personal. @throws DatabaseUnavailable
   */
  takeShare(key: string, wanted: number, allowed: number, perSeconds: number): Promise<Share>;
}
