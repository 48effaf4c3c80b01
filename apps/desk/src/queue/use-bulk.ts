import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { useState } from 'react';
import { client, type Claim, type Schemas } from '../api/client.ts';
import { claimKey } from '../claim/use-claim.ts';
import { useSay } from '../intl/text.tsx';
import { useSaid } from '../ui/said.tsx';

/** What can be asked for many claims at once. */
export type BulkKind = 'assign' | 'desk' | 'recheck';

/** A claim that was left as it is, and why. */
export interface RefusedClaim {
  readonly claim: Claim;
  readonly problem: Schemas['Problem'];
}

export interface Bulk {
  readonly change: UseMutationResult<readonly RefusedClaim[], Error, BulkWanted>;
  readonly refused: readonly RefusedClaim[];
  readonly dismiss: () => void;
}

interface BulkWanted {
  readonly claims: readonly Claim[];
  readonly change: Schemas['ClaimChange'];
}

/** Files many claims otherwise at once. What was refused is kept, claim by claim, until it was seen. */
export function useBulk(): Bulk {
  const queries = useQueryClient();
  const say = useSay();
  const said = useSaid();
  const [refused, setRefused] = useState<readonly RefusedClaim[]>([]);
  const change = useMutation({
    mutationFn: async ({ claims, change: wanted }: BulkWanted) => {
      const body = { claimIds: claims.map(({ id }) => id), change: wanted };
      const { results } = (await client.POST('/v1/claim-changes', { body })).data!;
      return claims.flatMap((claim, at): RefusedClaim[] => {
        const result = results[at];
        return result && 'problem' in result ? [{ claim, problem: result.problem }] : [];
      });
    },
    onSuccess(left, { claims }) {
      setRefused(left);
      const count = claims.length - left.length;
      if (count > 0) said(say('bulk.done', { count }));
    },
    // What was done is said before all is read again.
    onSettled(_, __, { claims }) {
      for (const { id } of claims) void queries.invalidateQueries({ queryKey: claimKey(id) });
      void queries.invalidateQueries({ queryKey: ['claims'] });
    },
  });
  return { change, refused, dismiss: () => setRefused([]) };
}
