import { QueryObserver, useQueryClient, type QueryCache } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Claim, Schemas } from '../api/client.ts';
import { claimOptions } from '../claim/use-claim.ts';
import { keptWaiting } from './kept-waiting.ts';

/** A mark that nobody outside has been told yet. `endsAt`: by the clock of this browser, in milliseconds. */
export type PendingMark = Schemas['PendingMark'] & {
  readonly claimId: string;
  readonly statement: string;
  readonly endsAt: number;
};

/** The marks that wait on the claims that were looked at in this browser, the newest first, wherever one is by now. */
export function usePendingMarks(): readonly PendingMark[] {
  const queries = useQueryClient();
  const cache = queries.getQueryCache();
  const [marks, setMarks] = useState<readonly PendingMark[]>([]);
  const [claimIds, setClaimIds] = useState<readonly string[]>([]);
  useEffect(() => {
    const follow = (): void => {
      const now = keptWaiting.claimIds(Date.now());
      setClaimIds((before) => (before.join() === now.join() ? before : now));
    };
    const look = (): void => {
      const now = pendingIn(cache);
      setMarks((before) => (spelled(before) === spelled(now) ? before : now));
    };
    look();
    follow();
    const unwatch = keptWaiting.watch(follow);
    const unsubscribe = cache.subscribe(({ query }) => {
      if (query.queryKey[0] === 'claim') look();
    });
    return () => {
      unwatch();
      unsubscribe();
    };
  }, [cache]);
  useEffect(() => {
    if (marks.length === 0) return;
    keptWaiting.note(marks, Date.now());
    setClaimIds(keptWaiting.claimIds(Date.now()));
  }, [marks]);
  // For as long as a mark waits its claim is followed, here and in every other tab.
  useEffect(() => {
    const ended = claimIds.map((claimId) =>
      new QueryObserver(queries, { ...claimOptions(claimId), refetchOnMount: false }).subscribe(() => {}),
    );
    return () => {
      for (const end of ended) end();
    };
  }, [queries, claimIds]);
  return marks;
}

function pendingIn(cache: QueryCache): PendingMark[] {
  const found = cache.findAll({ predicate: ({ queryKey: [name, , part] }) => name === 'claim' && part === undefined });
  return found
    .flatMap(({ state }) => {
      const claim = state.data as Claim | null | undefined;
      return (claim?.pendingMarks ?? []).map((mark) => ({
        ...mark,
        claimId: claim!.id,
        statement: claim!.statement,
        // The clock of the service need not be that of the browser.
        endsAt: state.dataUpdatedAt + mark.leftMs,
      }));
    })
    .sort((one, other) => other.endsAt - one.endsAt);
}

const spelled = (marks: readonly PendingMark[]): string =>
  marks.map(({ claimId, version, until }) => `${claimId} ${version} ${until}`).join();
