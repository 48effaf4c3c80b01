import type { FuzzResult } from './fuzz.js';

/** What came of it, in a few lines. */
export function reportOf({ sent, statuses, done, wrong }: FuzzResult, operations: number, seed: number): string {
  const tally = Object.entries(statuses).map(([status, count]) => `${status}: ${count}`);
  const failed = Object.entries(statuses).reduce(
    (sum, [status, count]) => sum + (Number(status) >= 500 ? count : 0),
    0,
  );
  return [
    `${sent} requests with seed ${seed}: ${failed} answered with 5xx, ${wrong.length} otherwise than they should be`,
    `  by status  ${tally.join('  ')}`,
    `  ${done.size} of ${operations} operations were done at least once`,
    ...wrong.map((each) => `\n${each}`),
  ].join('\n');
}
