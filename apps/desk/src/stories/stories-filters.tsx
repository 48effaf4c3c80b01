import { Link, useNavigate } from '@tanstack/react-router';
import { useEffect, useState, type ReactNode, type RefObject } from 'react';
import { Text, useSay } from '../intl/text.tsx';
import { filterLook } from '../ui/filter-link.ts';
import type { StoriesView } from './view.ts';

const TYPING_MS = 250;

interface Props {
  readonly view: StoriesView;
  readonly search: RefObject<HTMLInputElement | null>;
}

/** Which stories are shown: all, or those that show an older status for too long; words after a pause in typing. */
export function StoriesFilters({ view, search }: Props): ReactNode {
  const say = useSay();
  const navigate = useNavigate();
  const [words, setWords] = useState(view.q ?? '');
  useEffect(() => setWords(view.q ?? ''), [view.q]);
  useEffect(() => {
    if (words === (view.q ?? '')) return;
    const { q: _, ...rest } = view;
    const wanted = { ...rest, ...(words !== '' && { q: words }) };
    const timer = setTimeout(() => void navigate({ to: '/stories', search: wanted, replace: true }), TYPING_MS);
    return () => clearTimeout(timer);
  });
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
      <input
        ref={search}
        type="search"
        dir="auto"
        maxLength={200}
        aria-label={say('stories.search')}
        placeholder={say('stories.search')}
        value={words}
        onChange={(event) => setWords(event.target.value)}
        onKeyDown={(event) => event.key === 'Escape' && event.currentTarget.blur()}
        className="min-h-8 min-w-48 grow rounded-md border border-edge bg-page px-2 py-1 text-sm text-ink"
      />
    </search>
  );
}
