import { Link } from '@tanstack/react-router';
import { useEffect, useRef, type ReactNode } from 'react';
import type { Claim } from '../api/client.ts';
import { useSay } from '../intl/text.tsx';
import { Ago } from '../intl/when.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import { Due } from './due.tsx';

interface Props {
  readonly claim: Claim;
  readonly me: string | undefined;
  readonly now: number;
  readonly isChosen: boolean;
  readonly isSelected: boolean;
  readonly onFocus: () => void;
  /** @param isRange whether all from the last one selected are meant */
  readonly onSelect: (isRange: boolean) => void;
}

/** One claim: what it says, where it stands, why it waits, whom it reaches, and who sees to it by when. */
export function QueueRow({ claim, me, now, isChosen, isSelected, onFocus, onSelect }: Props): ReactNode {
  const say = useSay();
  const { id, statement, status, assessment, attention, priority, desk, updatedAt, language } = claim;
  const { deadline, assignee, reach } = claim;
  const row = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    const elsewhere = document.activeElement;
    // The choice takes the focus along, unless somebody is typing. Where the page is, the list itself sees to.
    if (isChosen && (elsewhere === document.body || elsewhere?.hasAttribute('data-claim')))
      row.current?.focus({ preventScroll: true });
  }, [isChosen]);
  const ground = isSelected ? 'bg-accent-page' : isChosen ? 'bg-panel' : '';
  return (
    <div className={`flex border-b border-line hover:bg-panel ${ground}`}>
      <button
        type="button"
        role="checkbox"
        aria-checked={isSelected}
        aria-label={say('bulk.select', { statement })}
        onClick={(event) => onSelect(event.shiftKey)}
        className="flex w-9 shrink-0 cursor-pointer items-start justify-center bg-transparent pt-2.5 text-ink"
      >
        <span
          aria-hidden="true"
          className={`inline-block size-5 rounded border text-center text-sm leading-4 ${isSelected ? 'border-accent bg-accent text-on-accent' : 'border-edge'}`}
        >
          {isSelected ? '✓' : ''}
        </span>
      </button>
      <Link
        ref={row}
        to="/claims/$claimId"
        params={{ claimId: id }}
        data-claim={id}
        onFocus={onFocus}
        className={`block min-w-0 grow border-s-4 px-2 py-2 text-ink no-underline ${isChosen ? 'border-accent' : 'border-transparent'}`}
      >
        <span dir="auto" lang={language ?? undefined} className="line-clamp-2 font-medium">
          {statement}
        </span>
        <span className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-quiet">
          <StatusMark status={status} />
          {attention.map((reason) => (
            <span key={reason} className="rounded bg-warn-page px-1 text-warn">
              {say(`attention.${reason}`)}
            </span>
          ))}
          {deadline !== null && <Due deadline={deadline} now={now} />}
          {reach !== null && reach > 0 && <span>{say('queue.reach', { reach })}</span>}
          {assignee && (
            <span dir="auto">
              {assignee.id === me ? say('queue.seenToByMe') : say('queue.seenTo', { name: assignee.name })}
            </span>
          )}
          <span>{say('queue.voices', { strength: assessment.strength })}</span>
          {priority !== 'normal' && (
            <span className={priority === 'urgent' ? 'font-semibold text-bad' : ''}>{say(`priority.${priority}`)}</span>
          )}
          {desk !== null && <span dir="auto">{desk}</span>}
          <Ago at={updatedAt} now={now} />
        </span>
      </Link>
    </div>
  );
}
