import { Link } from '@tanstack/react-router';
import { useEffect, useRef, type ReactNode } from 'react';
import type { Claim } from '../api/client.ts';
import { Text, useSay } from '../intl/text.tsx';
import { Ago } from '../intl/when.tsx';
import { StatusMark } from '../ui/status-mark.tsx';

interface Props {
  readonly claim: Claim;
  readonly isChosen: boolean;
  readonly onFocus: () => void;
  readonly onOpen: () => void;
}

/** One claim: what it says, where it stands, and why it waits. */
export function QueueRow({ claim, isChosen, onFocus }: Props): ReactNode {
  const say = useSay();
  const { id, statement, status, assessment, attention, priority, desk, updatedAt, language } = claim;
  const row = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    const elsewhere = document.activeElement;
    // The choice takes the focus along, unless somebody is typing.
    if (isChosen && (elsewhere === document.body || elsewhere?.hasAttribute('data-claim'))) row.current?.focus();
  }, [isChosen]);
  return (
    <Link
      ref={row}
      to="/claims/$claimId"
      params={{ claimId: id }}
      data-claim={id}
      onFocus={onFocus}
      className={`block border-b border-line px-2 py-2 text-ink no-underline hover:bg-panel ${isChosen ? 'bg-accent-page' : ''}`}
    >
      <span dir="auto" lang={language ?? undefined} className="line-clamp-2 font-medium">
        {statement}
      </span>
      <span className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-quiet">
        <StatusMark status={status} />
        <Text id="queue.voices" values={{ strength: assessment.strength }} />
        {priority !== 'normal' && (
          <span className={priority === 'urgent' ? 'font-semibold text-bad' : ''}>{say(`priority.${priority}`)}</span>
        )}
        {desk !== null && <span dir="auto">{desk}</span>}
        <Ago at={updatedAt} now={Date.now()} />
        {attention.map((reason) => (
          <span key={reason} className="rounded bg-warn-page px-1 text-warn">
            {say(`attention.${reason}`)}
          </span>
        ))}
      </span>
    </Link>
  );
}
