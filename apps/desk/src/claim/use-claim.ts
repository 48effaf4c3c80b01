import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { client, type Claim, type Schemas } from '../api/client.ts';

export const claimKey = (claimId: string) => ['claim', claimId] as const;

/** The claim of now. */
export function useClaim(claimId: string): UseQueryResult<Claim> {
  return useQuery({
    queryKey: claimKey(claimId),
    queryFn: async () => (await client.GET('/v1/claims/{id}', { params: { path: { id: claimId } } })).data!,
  });
}

/** Its evidence, all of it. */
export function useEvidence(claimId: string): UseQueryResult<Schemas['EvidencePage']['items']> {
  return useQuery({
    queryKey: [...claimKey(claimId), 'evidence'],
    queryFn: async () =>
      allPages(async (cursor) => {
        const query = { limit: 200, ...(cursor !== undefined && { cursor }) };
        return (await client.GET('/v1/claims/{id}/evidence', { params: { path: { id: claimId }, query } })).data!;
      }),
  });
}

/** Every event of its history, oldest first. */
export function useHistory(claimId: string): UseQueryResult<Schemas['HistoryPage']['items']> {
  return useQuery({
    queryKey: [...claimKey(claimId), 'history'],
    queryFn: async () =>
      allPages(async (cursor) => {
        const query = { limit: 200, ...(cursor !== undefined && { cursor }) };
        return (await client.GET('/v1/claims/{id}/history', { params: { path: { id: claimId }, query } })).data!;
      }),
  });
}

/** Who is signed in, as what. */
export function useSession(): UseQueryResult<Schemas['Session']> {
  return useQuery({
    queryKey: ['session'],
    queryFn: async () => (await client.GET('/v1/session')).data!,
    staleTime: 60_000,
  });
}

async function allPages<Item>(
  page: (cursor: string | undefined) => Promise<{ items: Item[]; cursor: string | null }>,
): Promise<Item[]> {
  const items: Item[] = [];
  let cursor: string | null | undefined;
  do {
    const next = await page(cursor ?? undefined);
    items.push(...next.items);
    cursor = next.cursor;
  } while (cursor !== null);
  return items;
}
