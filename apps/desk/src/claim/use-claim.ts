import { queryOptions, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { client, ifAny, type Claim, type Schemas } from '../api/client.ts';

export const claimKey = (claimId: string) => ['claim', claimId] as const;

/** How the claim of now is asked for; null where there is none. */
export const claimOptions = (claimId: string) =>
  queryOptions({
    queryKey: claimKey(claimId),
    queryFn: async (): Promise<Claim | null> =>
      ifAny(client.GET('/v1/claims/{id}', { params: { path: { id: claimId } } })),
  });

/** The claim of now; null where there is none. */
export function useClaim(claimId: string): UseQueryResult<Claim | null> {
  return useQuery(claimOptions(claimId));
}

/** The claim as it stood at a time; not asked for without one. What is shown stays while another moment is read. */
export function usePastClaim(claimId: string, asOf: string | undefined): UseQueryResult<Claim> {
  return useQuery({
    queryKey: [...claimKey(claimId), 'asOf', asOf],
    queryFn: async ({ signal }) => {
      const params = { path: { id: claimId }, query: { asOf: asOf! } };
      return (await client.GET('/v1/claims/{id}', { params, signal })).data!;
    },
    enabled: asOf !== undefined,
    placeholderData: (before) => before,
  });
}

type Evidence = Schemas['EvidencePage']['items'];

/** Its evidence, all of it. */
export function useEvidence(claimId: string): UseQueryResult<Evidence> {
  return useQuery({ queryKey: [...claimKey(claimId), 'evidence'], queryFn: async () => readEvidence(claimId, {}) });
}

/** The same as it was at a time. What is shown stays while another moment is read. */
export function usePastEvidence(claimId: string, asOf: string): UseQueryResult<Evidence> {
  return useQuery({
    queryKey: [...claimKey(claimId), 'evidence', asOf],
    queryFn: async ({ signal }) => readEvidence(claimId, { asOf }, signal),
    placeholderData: (before) => before,
  });
}

async function readEvidence(claimId: string, at: { asOf?: string }, signal?: AbortSignal): Promise<Evidence> {
  return allPages(async (cursor) => {
    const query = { limit: 200, ...(cursor !== undefined && { cursor }), ...at };
    const params = { path: { id: claimId }, query };
    return (await client.GET('/v1/claims/{id}/evidence', { params, ...(signal && { signal }) })).data!;
  });
}

/** What has changed of its evidence since one of its versions; not asked for without one. */
export function useEvidenceChanges(
  claimId: string,
  sinceVersion: number | null,
): UseQueryResult<Schemas['EvidenceChangePage']['items']> {
  return useQuery({
    queryKey: [...claimKey(claimId), 'changes', sinceVersion],
    queryFn: async () =>
      allPages(async (cursor) => {
        const query = { limit: 200, sinceVersion: sinceVersion!, ...(cursor !== undefined && { cursor }) };
        return (await client.GET('/v1/claims/{id}/evidence/changes', { params: { path: { id: claimId }, query } }))
          .data!;
      }),
    enabled: sinceVersion !== null,
  });
}

interface HistoryRead {
  readonly items: Schemas['HistoryPage']['items'];
  /** How many of them come before the last page, and the cursor that it was read by. */
  readonly settled: number;
  readonly cursor: string | undefined;
}

/** Every event of its history, oldest first. It is only ever added to, so what has been read is not read again. */
export function useHistory(claimId: string): UseQueryResult<HistoryRead['items']> {
  const queryKey = [...claimKey(claimId), 'history'];
  return useQuery({
    queryKey,
    queryFn: async ({ client: queries }): Promise<HistoryRead> => {
      let read: HistoryRead | undefined = queries.getQueryData(queryKey);
      let cursor: string | null | undefined = read?.cursor;
      let items = read?.items.slice(0, read.settled) ?? [];
      do {
        const query: { limit: number; cursor?: string } = { limit: 200, ...(cursor && { cursor }) };
        const page: Schemas['HistoryPage'] = (
          await client.GET('/v1/claims/{id}/history', { params: { path: { id: claimId }, query } })
        ).data!;
        read = { items: [...items, ...page.items], settled: items.length, cursor: cursor ?? undefined };
        ({ items } = read);
        ({ cursor } = page);
      } while (cursor !== null);
      return read;
    },
    select: itemsOf,
  });
}

const itemsOf = ({ items }: HistoryRead): HistoryRead['items'] => items;

/** Who is signed in, as what. */
export function useSession(): UseQueryResult<Schemas['Session']> {
  return useQuery({
    queryKey: ['session'],
    queryFn: async () => (await client.GET('/v1/session')).data!,
    staleTime: 60_000,
  });
}

/** Every item of a list, page after page. */
export async function allPages<Item>(
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
