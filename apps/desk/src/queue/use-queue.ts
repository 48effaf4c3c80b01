import { useInfiniteQuery, useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { client, type Claim, type Schemas } from '../api/client.ts';
import { queryOf, type View } from './view.ts';

/** The first page comes soon, the others hold much. */
const FIRST = 100;
const NEXT = 200;
const SETTLED_MS = 1_000;
const COUNT_AGAIN_MS = 20_000;

export interface Queue {
  readonly claims: readonly Claim[];
  readonly isThere: boolean;
  readonly error: Error | null;
  /** When it was last read. */
  readonly readAt: number;
  readonly more: () => void;
}

/** The claims of a view, as far as they were asked for. */
export function useQueue(view: View): Queue {
  const { data, error, dataUpdatedAt, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: ['claims', view],
    queryFn: async ({ pageParam }) => {
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
  };
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
