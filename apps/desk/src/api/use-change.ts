import { useMutation, useQueryClient, type QueryKey, type UseMutationResult } from '@tanstack/react-query';
import { useSay } from '../intl/text.tsx';
import { useSaid } from '../ui/said.tsx';

/** Changes something, says that it is done, and has read again what may have changed by it. */
export function useChange<Wanted, Result>(
  changed: QueryKey,
  send: (wanted: Wanted) => Promise<Result>,
  onDone: (result: Result) => void = () => {},
): UseMutationResult<Result, Error, Wanted> {
  const queries = useQueryClient();
  const say = useSay();
  const said = useSaid();
  return useMutation({
    mutationFn: send,
    onSuccess(result) {
      said(say('form.done'));
      onDone(result);
    },
    onSettled: async () => queries.invalidateQueries({ queryKey: changed }),
  });
}
