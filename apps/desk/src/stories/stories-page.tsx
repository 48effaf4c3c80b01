import { useInfiniteQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { client } from '../api/client.ts';
import { Text, useSay } from '../intl/text.tsx';
import { useKeyOf } from '../keys/use-key-of.ts';
import { useCommands } from '../keys/keys.tsx';
import { Button } from '../ui/button.tsx';
import { Failure } from '../ui/failure.tsx';
import { StoriesFilters } from './stories-filters.tsx';
import { StoryCard } from './story-card.tsx';
import { StoryDialog } from './story-dialog.tsx';

const PAGE = 25;

/** Where claims appear in print, and whether each page shows what the newsroom says now. */
export function StoriesPage(): ReactNode {
  const view = useSearch({ from: '/stories' });
  const say = useSay();
  const keyOf = useKeyOf();
  const search = useRef<HTMLInputElement>(null);
  const [isOpen, setOpen] = useState(false);
  const { data, error, isPending, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: ['stories', view],
    queryFn: async ({ pageParam }) => {
      const { show, q } = view;
      const query = {
        ...{ limit: PAGE, ...(q !== undefined && { q }), ...(show === 'outdated' && { outdated: 'true' as const }) },
        ...(pageParam !== null && { cursor: pageParam }),
      };
      return (await client.GET('/v1/stories', { params: { query } })).data!;
    },
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.cursor,
  });
  useCommands({ record: () => setOpen(true), search: () => search.current?.focus() });
  useEffect(() => {
    document.title = `${say('stories.title')} · Caveat`;
  });
  const stories = data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <div className="mx-auto flex max-w-4xl flex-col gap-3 p-4">
      <div className="flex flex-wrap items-center gap-3">
        <h1 className="m-0 grow text-xl font-semibold">
          <Text id="stories.title" />
        </h1>
        <Button onPress={() => setOpen(true)} shortcut={keyOf('record')}>
          <Text id="stories.record" />
        </Button>
      </div>
      <StoriesFilters view={view} search={search} />
      {isOpen && <StoryDialog onClose={() => setOpen(false)} />}
      {error && <Failure error={error} />}
      {isPending && !error && (
        <p role="status">
          <Text id="app.loading" />
        </p>
      )}
      {data && stories.length === 0 && (
        <p>
          <Text id={view.show === 'outdated' ? 'stories.noneOutdated' : 'stories.none'} />
        </p>
      )}
      <ul aria-label={say('stories.title')} className="m-0 flex list-none flex-col gap-3 p-0">
        {stories.map((story) => (
          <li key={story.id}>
            <StoryCard story={story} />
          </li>
        ))}
      </ul>
      {hasNextPage && (
        <p className="m-0">
          <Button onPress={() => void fetchNextPage()} isPending={isFetchingNextPage}>
            <Text id="app.more" />
          </Button>
        </p>
      )}
    </div>
  );
}
