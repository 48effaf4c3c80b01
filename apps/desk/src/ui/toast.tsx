import { useEffect, useState, type ReactNode } from 'react';
import { Text } from '../intl/text.tsx';
import { timeToRead } from './time-to-read.ts';

/** How a sentence is meant; only what went wrong stays until somebody has read it. */
export type Kind = 'good' | 'bad' | 'plain';

export interface SaidAction {
  readonly label: string;
  readonly do: () => void;
}

export interface Sentence {
  readonly id: number;
  readonly sentence: string;
  readonly kind: Kind;
  readonly actions: readonly SaidAction[];
}

const LOOKS: Record<Kind, string> = {
  good: 'border-good bg-good-page text-good',
  bad: 'border-bad bg-bad-page text-bad',
  plain: 'border-edge bg-panel text-ink',
};

const BUTTON = 'min-h-8 shrink-0 cursor-pointer rounded px-2 font-semibold underline';

interface Props {
  readonly said: Sentence;
  readonly onEnd: (id: number) => void;
}

/** One sentence. It goes by itself, but not while somebody points at it or is in it. */
export function Toast({ said: { id, sentence, kind, actions }, onEnd }: Props): ReactNode {
  const [isHeld, setHeld] = useState(false);
  useEffect(() => {
    if (isHeld || kind === 'bad') return;
    const timer = setTimeout(() => onEnd(id), timeToRead(sentence, actions.length));
    return () => clearTimeout(timer);
  }, [id, sentence, kind, actions, isHeld, onEnd]);
  return (
    <div
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
      className={`pointer-events-auto flex max-w-full flex-wrap items-center gap-x-2 gap-y-1 rounded-md border px-3 py-1 text-sm shadow-lg ${LOOKS[kind]}`}
    >
      <span dir="auto" className="grow py-1">
        {sentence}
      </span>
      {actions.map((action) => (
        <button
          key={action.label}
          type="button"
          className={BUTTON}
          onClick={() => {
            onEnd(id);
            action.do();
          }}
        >
          {action.label}
        </button>
      ))}
      <button type="button" className={BUTTON} onClick={() => onEnd(id)}>
        <Text id="app.close" />
      </button>
    </div>
  );
}
