import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { CallFailed } from '../api/client.ts';
import { useSay } from '../intl/text.tsx';
import { useSaid } from '../ui/said.tsx';
import { claimKey } from './use-claim.ts';

/** What is sent to say which version somebody saw. */
export const seen = (version: number) => ({ header: { 'If-Match': `"${version}"` } });

/**
 * Does something to a claim and reads it again, whatever came of it. Where the claim has moved on meanwhile, the form stays
 * with all that was typed, and the claim of now is shown behind it.
 */
export function useMark<Wanted>(
  claimId: string,
  send: (wanted: Wanted) => Promise<unknown>,
  onDone: () => void,
): UseMutationResult<unknown, Error, Wanted> {
  const queries = useQueryClient();
  const say = useSay();
  const said = useSaid();
  return useMutation({
    mutationFn: send,
    onSuccess() {
      said(say('form.done'));
      onDone();
    },
    onError(error) {
      if (error instanceof CallFailed && error.problem?.status === 412) said(say('form.stale'), 'bad');
    },
    onSettled: async () => queries.invalidateQueries({ queryKey: claimKey(claimId) }),
  });
}
