import { Link, useNavigate } from '@tanstack/react-router';
import type { ReactNode, RefObject } from 'react';
import { Text, useSay } from '../intl/text.tsx';
import { filterLook } from '../ui/filter-link.ts';
import { SearchWords } from '../ui/search-words.tsx';
import type { StoriesView } from './view.ts';

interface Props {
  readonly view: StoriesView;
  readonly search: RefObject<HTMLInputElement | null>;
}

/** Which stories are shown: all, or those that show an older status for too long; words after a pause in typing. */
export function StoriesFilters({ view, search }: Props): ReactNode {
  const say = useSay();
  const navigate = useNavigate();
  const look = (q: string): void => {
    const { q: _, ...rest } = view;
    void navigate({ to: '/stories', search: { ...rest, ...(q !== '' && { q }) }, replace: true });
  };
  const kept = view.q === undefined ? {} : { q: view.q };
  return (
    <search className="flex flex-wrap items-center gap-2">
      <nav aria-label={say('stories.views')} className="flex flex-wrap gap-2">
        {(['all', 'outdated'] as const).map((each) => {
          const isCurrent = (view.show ?? 'all') === each;
          return (
            <Link
              key={each}
              to="/stories"
              search={each === 'all' ? kept : { ...kept, show: each }}
              {...(isCurrent && { 'aria-current': 'page' as const })}
              className={filterLook(isCurrent)}
            >
              <Text id={`stories.show.${each}`} />
            </Link>
          );
        })}
      </nav>
      <SearchWords
        label={say('stories.search')}
        words={view.q ?? ''}
        onWords={look}
        field={search}
        className="min-w-48"
      />
    </search>
  );
}
