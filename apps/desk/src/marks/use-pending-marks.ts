import { useQueryClient, type QueryCache } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Claim, Schemas } from '../api/client.ts';

/** A mark that nobody outside has been told yet. `endsAt`: by the clock of this browser, in milliseconds. */
export type PendingMark = Schemas['PendingMark'] & {
  readonly claimId: string;
  readonly statement: string;
  readonly endsAt: number;
};

/** The marks that wait on the claims that were looked at, the newest first, wherever one is by now. */
export function usePendingMarks(): readonly PendingMark[] {
  const cache = useQueryClient().getQueryCache();
  const [marks, setMarks] = useState<readonly PendingMark[]>([]);
  useEffect(() => {
    const look = (): void => {
      const now = pendingIn(cache);
      setMarks((before) => (spelled(before) === spelled(now) ? before : now));
    };
    look();
    return cache.subscribe(({ query }) => {
      if (query.queryKey[0] === 'claim') look();
    });
  }, [cache]);
  return marks;
}

function pendingIn(cache: QueryCache): PendingMark[] {
  const found = cache.findAll({ predicate: ({ queryKey: [name, , part] }) => name === 'claim' && part === undefined });
  return found
    .flatMap(({ state }) => {
      const claim = state.data as Claim | undefined;
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
