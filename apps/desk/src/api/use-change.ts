import { useMutation, useQueryClient, type QueryKey, type UseMutationResult } from '@tanstack/react-query';
import type { Draft } from '../drafts/use-draft.ts';
import { useSay } from '../intl/text.tsx';
import { useSaid } from '../ui/said.tsx';
import { CallFailed } from './client.ts';

/** Changes something, says that it is done, and has read again what may have changed by it. @param draft where what was typed is kept until it is done */
export function useChange<Wanted, Result>(
  changed: QueryKey,
  send: (wanted: Wanted) => Promise<Result>,
  onDone: (result: Result) => void = () => {},
  draft?: Pick<Draft<object>, 'forget' | 'renew'>,
): UseMutationResult<Result, Error, Wanted> {
  const queries = useQueryClient();
  const say = useSay();
  const said = useSaid();
  return useMutation({
    mutationFn: send,
    onSuccess(result) {
      draft?.forget();
      said(say('form.done'));
      onDone(result);
    },
    onError(error) {
      // What was sent first did arrive; this is something else by now.
      if (error instanceof CallFailed && error.problem?.rule === 'idempotency.other_request') draft?.renew();
    },
    onSettled: async () => queries.invalidateQueries({ queryKey: changed }),
  });
}
