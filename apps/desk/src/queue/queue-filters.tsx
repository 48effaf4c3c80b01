import { useNavigate } from '@tanstack/react-router';
import type { ReactNode, RefObject } from 'react';
import type { Schemas } from '../api/client.ts';
import { useMembers } from '../claim/use-members.ts';
import { useSay } from '../intl/text.tsx';
import { SearchWords } from '../ui/search-words.tsx';
import { FilterSelect } from './filter-select.tsx';
import { REASONS, SORTS, sortOf, STATUSES, type View } from './view.ts';

interface Props {
  readonly view: View;
  readonly counts: Schemas['ClaimCounts'] | undefined;
  readonly search: RefObject<HTMLInputElement | null>;
}

/** What the list holds, each choice in the address at once; words after a pause in typing. */
export function QueueFilters({ view, counts, search }: Props): ReactNode {
  const say = useSay();
  const navigate = useNavigate();
  const members = useMembers() ?? [];
  const change = (part: Partial<Record<keyof View, string | undefined>>): void => {
    const merged = Object.entries({ ...view, ...part }).filter(([, value]) => value !== undefined && value !== '');
    void navigate({ to: '/', search: Object.fromEntries(merged) as View, replace: true });
  };
  const counted = (name: string, count: number | undefined): string =>
    count === undefined ? name : say('queue.choice', { name, count });
  const desks = counts?.byDesk.map(({ desk, claims }) => [desk, counted(desk, claims)] as const) ?? [];
  const isUsed = view.desk === undefined || desks.some(([desk]) => desk === view.desk);
  const reason = view.attention === 'all' || view.attention === 'any' ? '' : (view.attention ?? '');
  return (
    <search className="flex flex-wrap items-end gap-2">
      <SearchWords
        label={say('queue.search')}
        words={view.q ?? ''}
        onWords={(q) => change({ q })}
        field={search}
        className="min-w-40 basis-40 max-sm:basis-full"
      />
      <FilterSelect
        label={say('queue.status')}
        value={view.status ?? ''}
        none={say('queue.anyStatus')}
        options={STATUSES.map((status) => [status, counted(say(`status.${status}`), counts?.byStatus[status])])}
        onChange={(status) => change({ status })}
      />
      <FilterSelect
        label={say('queue.reason')}
        value={reason}
        none={say('queue.anyReason')}
        options={REASONS.map((each) => [each, counted(say(`attention.${each}`), counts?.byAttention[each])])}
        onChange={(attention) => change({ attention: attention || 'any' })}
      />
      <FilterSelect
        label={say('queue.desk')}
        value={view.desk ?? ''}
        none={say('queue.anyDesk')}
        options={isUsed ? desks : [...desks, [view.desk ?? '', view.desk ?? '']]}
        onChange={(desk) => change({ desk })}
      />
      <FilterSelect
        label={say('queue.assignee')}
        value={view.assignee ?? ''}
        none={say('queue.anybody')}
        options={[
          ['me', say('queue.me')],
          ['none', say('queue.nobody')],
          ...members.map(({ id, name, active }) => [id, active ? name : say('queue.left', { name })] as const),
        ]}
        onChange={(assignee) => change({ assignee })}
      />
      <FilterSelect
        label={say('queue.sort')}
        value={sortOf(view)}
        options={SORTS.map((sort) => [sort, say(`queue.sort.${sort}`)])}
        onChange={(sort) => change({ sort })}
      />
    </search>
  );
}
