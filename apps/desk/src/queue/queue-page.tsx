import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useRef, useState, type ReactNode } from 'react';
import { client } from '../api/client.ts';
import { Text } from '../intl/text.tsx';
import { useCommands } from '../keys/keys.tsx';
import { Failure } from '../ui/failure.tsx';
import { QueueFilters } from './queue-filters.tsx';
import { QueueList } from './queue-list.tsx';
import { queryOf } from './view.ts';
import { Views } from './views.tsx';

const PAGE = 100;

/** What waits for somebody, and everything else that can be asked for. */
export function QueuePage(): ReactNode {
  const view = useSearch({ from: '/' });
  const navigate = useNavigate();
  const search = useRef<HTMLInputElement>(null);
  const [at, setAt] = useState(0);
  const { data, error, isPending, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: ['claims', view],
    queryFn: async ({ pageParam }) => {
      const query = { ...queryOf(view), limit: PAGE, ...(pageParam !== null && { cursor: pageParam }) };
      return (await client.GET('/v1/claims', { params: { query } })).data!;
    },
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.cursor,
  });
  const claims = data?.pages.flatMap(({ items }) => items) ?? [];
  const chosen = Math.min(at, Math.max(0, claims.length - 1));
  const open = (index: number): void => {
    const claim = claims[index];
    if (claim) void navigate({ to: '/claims/$claimId', params: { claimId: claim.id } });
  };
  useCommands({
    next: () => setAt(Math.min(chosen + 1, claims.length - 1)),
    previous: () => setAt(Math.max(chosen - 1, 0)),
    open: () => open(chosen),
    search: () => search.current?.focus(),
  });
  return (
    <div className="mx-auto flex max-w-6xl flex-col gap-3 p-4">
      <h1 className="m-0 text-xl font-semibold">
        <Text id="queue.title" />
      </h1>
      <Views view={view} />
      <QueueFilters view={view} search={search} />
      {error && <Failure error={error} />}
      {isPending && !error && (
        <p role="status">
          <Text id="app.loading" />
        </p>
      )}
      {data && claims.length === 0 && (
        <p>
          <Text id="queue.empty" />
        </p>
      )}
      {claims.length > 0 && (
        <QueueList
          claims={claims}
          chosen={chosen}
          onChoose={setAt}
          onOpen={open}
          onEnd={() => hasNextPage && !isFetchingNextPage && void fetchNextPage()}
        />
      )}
    </div>
  );
}
