/** How often something may be tried: `allowed` times in each window, and after that once in each `thenEverySeconds`. */
export interface Tries {
  readonly allowed: number;
  readonly perSeconds: number;
  /** Null: not at all until the window is over. */
  readonly thenEverySeconds: number | null;
}

/**
 * Guesses at one login from one address. Never at a login from everywhere: a stranger could keep a colleague out. It
 * slows down rather than shuts, so that whoever has only mistyped needs to wait for a minute at most.
 */
export const PAIR_TRIES: Tries = { allowed: 5, perSeconds: 900, thenEverySeconds: 60 };

/** Guesses from one address at whichever logins. Those that turn out right do not count. */
export const ADDRESS_TRIES: Tries = { allowed: 50, perSeconds: 900, thenEverySeconds: null };

/**
 * Guesses at one person's second factor or, in a session of theirs, at their password, from everywhere: nobody gets to
 * guess at these who does not have the first one. Six digits hold for years against one guess a minute.
 */
export const OWN_TRIES: Tries = { allowed: 5, perSeconds: 900, thenEverySeconds: 60 };
