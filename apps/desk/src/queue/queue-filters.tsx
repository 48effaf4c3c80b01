import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState, type ReactNode, type RefObject } from 'react';
import { useSay } from '../intl/text.tsx';
import { REASONS, SORTS, STATUSES, type View } from './view.ts';

const TYPING_MS = 250;
const BOX = 'min-h-8 rounded-md border border-edge bg-page px-2 py-1 text-sm text-ink';

interface Props {
  readonly view: View;
  readonly search: RefObject<HTMLInputElement | null>;
}

/** What the list holds, each choice in the address at once; words after a pause in typing. */
export function QueueFilters({ view, search }: Props): ReactNode {
  const say = useSay();
  const navigate = useNavigate();
  const [words, setWords] = useState(view.q ?? '');
  const change = (part: Partial<Record<keyof View, string | undefined>>): void => {
    const merged = Object.entries({ ...view, ...part }).filter(([, value]) => value !== undefined && value !== '');
    void navigate({ to: '/', search: Object.fromEntries(merged) as View, replace: true });
  };
  useEffect(() => setWords(view.q ?? ''), [view.q]);
  useEffect(() => {
    if (words === (view.q ?? '')) return;
    const timer = setTimeout(() => change({ q: words }), TYPING_MS);
    return () => clearTimeout(timer);
  });
  const reason = view.attention === 'all' || view.attention === 'any' ? '' : (view.attention ?? '');
  return (
    <search className="flex flex-wrap items-end gap-2">
      <input
        ref={search}
        type="search"
        dir="auto"
        maxLength={200}
        aria-label={say('queue.search')}
        placeholder={say('queue.search')}
        value={words}
        onChange={(event) => setWords(event.target.value)}
        onKeyDown={(event) => event.key === 'Escape' && event.currentTarget.blur()}
        className={`${BOX} min-w-48 grow`}
      />
      <Select
        label={say('queue.status')}
        value={view.status ?? ''}
        none={say('queue.anyStatus')}
        options={STATUSES.map((status) => [status, say(`status.${status}`)])}
        onChange={(status) => change({ status })}
      />
      <Select
        label={say('queue.reason')}
        value={reason}
        none={say('queue.anyReason')}
        options={REASONS.map((each) => [each, say(`attention.${each}`)])}
        onChange={(attention) => change({ attention: attention || 'any' })}
      />
      <Select
        label={say('queue.sort')}
        value={view.sort ?? '-createdAt'}
        options={SORTS.map((sort) => [sort, say(`queue.sort.${sort}`)])}
        onChange={(sort) => change({ sort })}
      />
    </search>
  );
}

interface SelectProps {
  readonly label: string;
  readonly value: string;
  readonly none?: string;
  readonly options: readonly (readonly [value: string, label: string])[];
  readonly onChange: (value: string) => void;
}

function Select({ label, value, none, options, onChange }: SelectProps): ReactNode {
  return (
    <select
      aria-label={label}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      className={`${BOX} max-w-full`}
    >
      {none !== undefined && <option value="">{none}</option>}
      {options.map(([each, words]) => (
        <option key={each} value={each}>
          {words}
        </option>
      ))}
    </select>
  );
}
