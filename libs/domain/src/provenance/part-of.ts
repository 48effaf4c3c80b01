import { Refusal } from '../refusals.js';

/**
 * Checks that a source does not come to control itself.
 * @param above ids of the wanted controlling source and of every source above it
 * @throws Refusal `source.part_of_loop`
 */
export function mustNotLoop(sourceId: string, above: readonly string[]): void {
  if (above.includes(sourceId))
    throw new Refusal(
      'source.part_of_loop',
      'A source cannot be part of itself, directly or by way of the sources that it controls.',
      '/partOf',
    );
}
