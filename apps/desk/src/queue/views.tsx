import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { MessageId } from '../intl/english.ts';
import { Text, useSay } from '../intl/text.tsx';
import type { View } from './view.ts';

const VIEWS: readonly (readonly [label: MessageId, view: View])[] = [
  ['queue.waiting', {}],
  ['queue.attention', { attention: 'any' }],
  ['queue.all', { attention: 'all' }],
];

/** The views that everybody has. Any other is an address. */
export function Views({ view }: { readonly view: View }): ReactNode {
  const say = useSay();
  return (
    <nav aria-label={say('queue.views')} className="flex flex-wrap gap-2">
      {VIEWS.map(([label, each]) => {
        const current = view.attention === each.attention;
        return (
          <Link
            key={label}
            to="/"
            search={each}
            {...(current && { 'aria-current': 'page' as const })}
            className={`rounded-full border px-3 py-1 text-sm no-underline ${current ? 'border-accent bg-accent text-on-accent' : 'border-edge text-ink hover:bg-panel'}`}
          >
            <Text id={label} />
          </Link>
        );
      })}
    </nav>
  );
}
