import { ADDRESS_TRIES, OWN_TRIES, PAIR_TRIES } from '#domain/people/tries.js';
import type { Limit } from './attempt.js';

/** From where somebody tries. Digests, for what limits are kept by is nothing personal. */
export interface From {
  /** Of the address. */
  readonly address: string;
  /** Of the login together with the address. */
  readonly pair: string;
}

export const byPair = ({ pair }: Pick<From, 'pair'>): Limit => ({
  key: `sign-in.pair.${pair}`,
  tries: PAIR_TRIES,
  right: 'forgets',
});

/** Many sign in from the one address of an office, and whoever does so rightly must not wipe out the guesses of others. */
export const byAddress = ({ address }: Pick<From, 'address'>): Limit => ({
  key: `sign-in.address.${address}`,
  tries: ADDRESS_TRIES,
  right: 'does_not_count',
});

export const byOwn = (what: 'password' | 'code', personId: string): Limit => ({
  key: `own.${what}.${personId}`,
  tries: OWN_TRIES,
  right: 'forgets',
});
