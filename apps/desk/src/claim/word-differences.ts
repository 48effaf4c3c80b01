import { diffArrays } from 'diff';

/** A run of words that two texts share, or that only one of them has. */
export interface Run {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** Texts that differ in more words than this have nothing in common worth looking for, and it would take seconds. */
const MOST_EDITS = 1_000;

/** What is otherwise in a text than it was, word by word; in any script, also without spaces. Null: there was or is none. */
export function wordDifferences(before: string | null, after: string | null): readonly Run[] {
  const runs = diffArrays(wordsOf(before ?? ''), wordsOf(after ?? ''), { maxEditLength: MOST_EDITS });
  if (!runs) return [...whole('removed', before), ...whole('added', after)];
  return runs.map(({ value, added, removed }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value.join(''),
  }));
}

function whole(kind: Run['kind'], text: string | null): Run[] {
  return text === null || text === '' ? [] : [{ kind, text }];
}

const SEGMENTER = new Intl.Segmenter(undefined, { granularity: 'word' });

function wordsOf(text: string): string[] {
  return Array.from(SEGMENTER.segment(text), ({ segment }) => segment);
}
