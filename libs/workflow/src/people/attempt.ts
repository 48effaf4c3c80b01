import type { Tries } from '#domain/people/tries.js';
import { Refusal, type RuleName } from '#domain/refusals.js';
import { NotFound, TooManyTries } from '../errors.js';
import type { Throttle } from '../ports/throttle.js';

/** Something that is tried only so often. */
export interface Limit {
  readonly key: string;
  readonly tries: Tries;
  /** What a try that was right does: it forgets the failures before it, or just does not count. */
  readonly right: 'forgets' | 'does_not_count';
}

/** What a guess comes to that was wrong. All else says nothing about who tries. */
const WRONG: ReadonlySet<RuleName> = new Set<RuleName>([
  'sign_in.refused',
  'sign_in.code_refused',
  'password.not_yours',
  'second_factor.code_refused',
]);

/**
 * Does what may be a guess, where there were not too many wrong ones. Each try is counted before it is made, so that
 * many at once get no more than one after another. @throws TooManyTries
 */
export async function attempt<T>(throttle: Throttle, limits: readonly Limit[], work: () => Promise<T>): Promise<T> {
  const taken: { limit: Limit; key: string }[] = [];
  const giveBack = async (): Promise<void> => {
    for (const { key } of taken) await throttle.giveBack(key);
  };
  try {
    for (const limit of limits) taken.push({ limit, key: await take(throttle, limit) });
    const result = await work();
    for (const { limit, key } of taken)
      if (limit.right === 'does_not_count') await throttle.giveBack(key);
      else for (const each of keysOf(limit)) await throttle.clear(each);
    return result;
  } catch (error) {
    if (!isWrong(error)) await giveBack();
    throw error;
  }
}

/** @returns the key of which one was taken */
async function take(throttle: Throttle, limit: Limit): Promise<string> {
  const [key, slowKey] = keysOf(limit);
  const { allowed, perSeconds, thenEverySeconds } = limit.tries;
  const taken = await throttle.take(key, allowed, perSeconds);
  if (taken.ok) return key;
  if (thenEverySeconds === null) throw new TooManyTries(taken.retryAfterSeconds);
  const slowly = await throttle.take(slowKey, 1, thenEverySeconds);
  if (!slowly.ok) throw new TooManyTries(slowly.retryAfterSeconds);
  return slowKey;
}

function keysOf({ key }: Limit): readonly [string, string] {
  return [key, `${key}.slow`];
}

function isWrong(error: unknown): boolean {
  return error instanceof Refusal ? WRONG.has(error.rule) : error instanceof NotFound;
}
