import {
  useInfiniteQuery,
  useQuery,
  useQueryClient,
  type InfiniteData,
  type UseQueryResult,
} from '@tanstack/react-query';
import { useEffect, useMemo, useRef } from 'react';
import { client, type Claim, type Schemas } from '../api/client.ts';
import { nameOf, queryOf, type View } from './view.ts';

/** The first page comes soon, the others hold much. */
const FIRST = 100;
const NEXT = 200;
const SETTLED_MS = 1_000;
const COUNT_AGAIN_MS = 20_000;

type Pages = InfiniteData<Schemas['ClaimPage'], string | null>;

export interface Queue {
  readonly claims: readonly Claim[];
  readonly isThere: boolean;
  readonly error: Error | null;
  /** When it was last read. */
  readonly readAt: number;
  readonly more: () => void;
  /** Tells which of the claims are in sight, by their places in the list. */
  readonly look: (first: number, last: number) => void;
}

/**
 * The claims of a view, as far as they were asked for. Where something has changed, what is in sight is read again; what
 * is far from it, once somebody comes near.
 */
export function useQueue(view: View): Queue {
  const queries = useQueryClient();
  const name = nameOf(view);
  const sight = useRef({ name, first: 0, last: 0, left: new Set<string | null>() });
  if (sight.current.name !== name) sight.current = { name, first: 0, last: 0, left: new Set() };
  const queryKey = ['claims', view];
  const { data, error, dataUpdatedAt, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey,
    queryFn: async ({ pageParam }) => {
      const { first, last, left } = sight.current;
      const before = queries.getQueryData<Pages>(queryKey);
      const place = before?.pageParams.indexOf(pageParam) ?? -1;
      const page = before?.pages[place];
      if (page && (place < first - 1 || place > last + 1)) {
        left.add(pageParam);
        return page;
      }
      left.delete(pageParam);
      const paging = pageParam === null ? { limit: FIRST } : { limit: NEXT, cursor: pageParam };
      return (await client.GET('/v1/claims', { params: { query: { ...queryOf(view), ...paging } } })).data!;
    },
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.cursor,
  });
  const claims = useMemo(() => withoutTwins(data?.pages.flatMap(({ items }) => items) ?? []), [data]);
  return {
    ...{ claims, error, isThere: data !== undefined, readAt: dataUpdatedAt },
    more: () => void (hasNextPage && !isFetchingNextPage && fetchNextPage()),
    look(first, last) {
      const seen = { first: pageOf(first), last: pageOf(last) };
      Object.assign(sight.current, seen);
      const near = (data as Pages | undefined)?.pageParams.slice(Math.max(0, seen.first - 1), seen.last + 2) ?? [];
      const { left } = sight.current;
      if (!near.some((param) => left.has(param))) return;
      for (const param of near) left.delete(param);
      void queries.invalidateQueries({ queryKey });
    },
  };
}

/** On which page a claim stands. */
function pageOf(index: number): number {
  return index < FIRST ? 0 : 1 + Math.floor((index - FIRST) / NEXT);
}

/** A claim that has moved between two pages while they were read stands on both. */
function withoutTwins(claims: readonly Claim[]): readonly Claim[] {
  return [...new Map(claims.map((claim) => [claim.id, claim])).values()];
}

/** How many claims each view has. Counted again once the list has been at rest, and now and then. */
export function useCounts({ q, desk }: View, readAt: number): UseQueryResult<Schemas['ClaimCounts']> {
  const queries = useQueryClient();
  useEffect(() => {
    const timer = setTimeout(() => void queries.invalidateQueries({ queryKey: ['claim-counts'] }), SETTLED_MS);
    return () => clearTimeout(timer);
  }, [queries, readAt]);
  return useQuery({
    queryKey: ['claim-counts', q, desk],
    queryFn: async () => {
      const query = { ...(q !== undefined && { q }), ...(desk !== undefined && { desk }) };
      return (await client.GET('/v1/claim-counts', { params: { query } })).data!;
    },
    placeholderData: (before) => before,
    refetchInterval: COUNT_AGAIN_MS,
  });
}
