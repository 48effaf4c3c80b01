import {
  useInfiniteQuery,
  useQuery,
  type InfiniteData,
  type UseInfiniteQueryResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import { client, ifAny, type Schemas } from '../api/client.ts';
import { useSession } from '../claim/use-claim.ts';
import type { DeliveriesView } from './view.ts';

/** How often what is under way is asked for. No event tells of a try, for that would tell of itself. */
const ASKING_MS = 2_000;
const PAGE = 25;

export const webhooksKey = ['webhooks'] as const;

/** Every endpoint of the newsroom, newest first. */
export function useEndpoints(): UseQueryResult<Schemas['WebhookEndpoint'][]> {
  return useQuery({
    queryKey: [...webhooksKey, 'endpoints'],
    queryFn: async () => (await client.GET('/v1/webhook-endpoints', { params: { query: { limit: 200 } } })).data!.items,
    refetchInterval: 2 * ASKING_MS,
  });
}

/** One of them; null where there is none, or no longer. */
export function useEndpoint(id: string): UseQueryResult<Schemas['WebhookEndpoint'] | null> {
  return useQuery({
    queryKey: [...webhooksKey, 'endpoint', id],
    queryFn: async () => ifAny(client.GET('/v1/webhook-endpoints/{id}', { params: { path: { id } } })),
    refetchInterval: 2 * ASKING_MS,
  });
}

/** Deliveries of an endpoint with their attempts, the newest event first; new attempts show by themselves. */
export function useDeliveries(
  id: string,
  { state }: DeliveriesView,
): UseInfiniteQueryResult<InfiniteData<Schemas['WebhookDeliveryPage']>> {
  return useInfiniteQuery({
    queryKey: [...webhooksKey, 'deliveries', id, state ?? 'all'],
    queryFn: async ({ pageParam }) => {
      const query = { limit: PAGE, ...(state && { state }), ...(pageParam !== null && { cursor: pageParam }) };
      return (await client.GET('/v1/webhook-endpoints/{id}/deliveries', { params: { path: { id }, query } })).data!;
    },
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.cursor,
    refetchInterval: ASKING_MS,
  });
}

/** Whether who is signed in may change endpoints; leads may look. */
export function useMayChange(): boolean {
  return useSession().data?.member.role === 'admin';
}
