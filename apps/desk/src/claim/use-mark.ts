import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { CallFailed } from '../api/client.ts';
import type { Draft } from '../drafts/use-draft.ts';
import { useSay } from '../intl/text.tsx';
import { useSaid } from '../ui/said.tsx';
import { claimKey } from './use-claim.ts';

/** What is sent to say which version somebody saw. */
export const seen = (version: number) => ({ header: { 'If-Match': `"${version}"` } });

/** The same for what makes something, which has to be done once however often it is sent. */
export const seenOnce = (version: number, draft: Pick<Draft<object>, 'once'>) => ({
  header: { 'If-Match': `"${version}"`, ...draft.once() },
});

/**
 * Does something to a claim and reads it again, whatever came of it. Where the claim has moved on meanwhile, the form stays
 * with all that was typed, and the claim of now is shown behind it.
 * @param draft where what was typed is kept until it is done
 */
export function useMark<Wanted>(
  claimId: string,
  send: (wanted: Wanted) => Promise<unknown>,
  onDone: () => void,
  draft?: Pick<Draft<object>, 'forget' | 'renew'>,
): UseMutationResult<unknown, Error, Wanted> {
  const queries = useQueryClient();
  const say = useSay();
  const said = useSaid();
  return useMutation({
    mutationFn: send,
    onSuccess() {
      draft?.forget();
      said(say('form.done'));
      onDone();
    },
    onError(error) {
      const problem = error instanceof CallFailed ? error.problem : null;
      if (problem?.status === 412 && !draft) said(say('form.stale'), 'bad');
      // What was sent first did arrive; this is something else by now.
      if (problem?.rule === 'idempotency.other_request') draft?.renew();
    },
    // Not waited for: what came of it is said at once.
    onSettled: () => void queries.invalidateQueries({ queryKey: claimKey(claimId) }),
  });
}
