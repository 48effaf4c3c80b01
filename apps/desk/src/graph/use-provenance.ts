import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { client } from '../api/client.ts';
import { claimKey } from '../claim/use-claim.ts';
import type { Provenance } from './provenance.ts';

/** How the claim is known, read again with the claim whenever something has happened to it. */
export function useProvenance(claimId: string): UseQueryResult<Provenance> {
  return useQuery({
    queryKey: [...claimKey(claimId), 'provenance'],
    queryFn: async () => (await client.GET('/v1/claims/{id}/provenance', { params: { path: { id: claimId } } })).data!,
  });
}
