import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Schemas } from '../api/client.ts';
import type { MessageId } from '../intl/english.ts';
import { Text, useSay } from '../intl/text.tsx';
import { filterLook } from '../ui/filter-link.ts';
import { KeptViews } from './kept-views.tsx';
import type { View } from './view.ts';

type Counted = 'mine' | 'assignedToMe' | 'any' | 'all';

const VIEWS: readonly (readonly [label: MessageId, counted: Counted, view: View])[] = [
  ['queue.waiting', 'mine', {}],
  ['queue.assigned', 'assignedToMe', { attention: 'all', assignee: 'me' }],
  ['queue.attention', 'any', { attention: 'any' }],
  ['queue.all', 'all', { attention: 'all' }],
];

interface Props {
  readonly view: View;
  readonly counts: Schemas['ClaimCounts'] | undefined;
  readonly me: string | undefined;
}

/** The views that everybody has, each with how many it holds of what is searched, and those that one has kept. */
export function Views({ view, counts, me }: Props): ReactNode {
  const say = useSay();
  return (
    <nav aria-label={say('queue.views')} className="flex flex-wrap items-center gap-2">
      {VIEWS.map(([label, counted, each]) => {
        const isCurrent = view.attention === each.attention && view.assignee === each.assignee;
        return (
          <Link
            key={label}
            to="/"
            // What is searched stays searched.
            search={{
              ...each,
              ...(view.q !== undefined && { q: view.q }),
              ...(view.desk !== undefined && { desk: view.desk }),
            }}
            {...(isCurrent && { 'aria-current': 'page' as const })}
            className={filterLook(isCurrent)}
          >
            <Text id={label} /> {counts && <Text id="queue.count" values={{ count: counts[counted] }} />}
          </Link>
        );
      })}
      {me !== undefined && <KeptViews view={view} memberId={me} />}
    </nav>
  );
}
