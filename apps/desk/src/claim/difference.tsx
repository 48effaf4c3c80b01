import type { ReactNode } from 'react';
import { Text } from '../intl/text.tsx';
import { wordDifferences, type Run } from './word-differences.ts';

interface Props {
  readonly before: string | null;
  readonly after: string | null;
  /** The language of both, where it is known. */
  readonly language?: string | undefined;
}

/** A text with what was added and what was taken out: by a line under or through it, in colour, and said to those who listen. */
export function Difference({ before, after, language }: Props): ReactNode {
  return (
    <span dir="auto" lang={language} className="whitespace-pre-wrap">
      {wordDifferences(before, after).map((run, place) => (
        // The runs of two texts never change their order.
        <Words key={place} run={run} />
      ))}
    </span>
  );
}

function Words({ run: { kind, text } }: { readonly run: Run }): ReactNode {
  if (kind === 'same') return text;
  const Mark = kind === 'added' ? 'ins' : 'del';
  const look = kind === 'added' ? 'bg-good-page text-good underline' : 'bg-bad-page text-bad line-through';
  return (
    <Mark className={`${look} decoration-2`}>
      <span className="sr-only">
        {' '}
        [<Text id={`differs.${kind}`} />:{' '}
      </span>
      {text}
      <span className="sr-only">] </span>
    </Mark>
  );
}
