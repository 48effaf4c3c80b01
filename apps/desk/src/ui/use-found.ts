import { useQuery } from '@tanstack/react-query';
import { useFilter } from 'react-aria-components';

/** Something that can be picked, with the words by which people know it. */
export interface Pick {
  readonly id: string;
  readonly name: string;
}

type Find = (words: string) => Promise<readonly Pick[]>;

/** The service looks for no longer words. */
const LONGEST = 200;

/** What the service is asked for by words; without any, for the newest. */
export const searchFor = (words: string, limit: number): { limit: number; q?: string } => ({
  limit,
  ...(words !== '' && { q: words.slice(0, LONGEST) }),
});

/** How something is found, for the cache. @param name what it is asked by there */
export const findQuery = (name: string, words: string, find: Find) => ({
  queryKey: ['find', name, words],
  queryFn: async () => find(words),
});

/**
 * What words that are being typed find. Until their answer is there, only what fits them of the last: a key pressed now must
 * pick nothing else.
 */
export function useFound(name: string, words: string, find: Find): { found: readonly Pick[]; isAnswered: boolean } {
  const { contains } = useFilter({ sensitivity: 'base' });
  const { data = [], isPlaceholderData } = useQuery({
    ...findQuery(name, words, find),
    placeholderData: (before) => before,
  });
  const fits = (pick: Pick): boolean => words.split(/\s+/).every((word) => contains(pick.name, word));
  return { found: isPlaceholderData ? data.filter(fits) : data, isAnswered: !isPlaceholderData };
}
