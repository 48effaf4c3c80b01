import { useEffect, useRef, type ReactNode } from 'react';
import { Text, useSay } from '../intl/text.tsx';
import { Choice } from '../ui/choice.tsx';
import { ConflictChoice } from './conflict-choice.tsx';
import { wordsOfFact } from './fact-words.ts';
import { same } from './merge.ts';
import type { Draft } from './use-draft.ts';

interface Props<Values> {
  readonly draft: Draft<Values>;
  /** Whether saving was refused because the claim has changed. */
  readonly isStale: boolean;
}

/**
 * How the claim has changed while a form about it was open, below what is being typed, which it moves nowhere. Where saving
 * would put something else in the place of what a colleague has put there, either is chosen, field by field.
 */
export function Changed<Values extends object>({ draft, isStale }: Props<Values>): ReactNode {
  const say = useSay();
  const choices = useRef<HTMLDivElement>(null);
  const { changes, evidenceChanges, conflicts, shown, showConflicts } = draft;
  const isChanged = changes.length > 0 || evidenceChanges > 0;
  useEffect(() => {
    if (shown > 0) choices.current?.querySelector<HTMLElement>('input:checked, input')?.focus();
  }, [shown]);
  // Whoever has tried to save is led to what keeps them from it, as soon as it is known.
  const waits = isStale && conflicts.length > 0;
  useEffect(() => {
    if (waits) showConflicts();
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- when it comes to that, not whenever the form changes
  }, [waits]);
  return (
    <div role="group" aria-label={say('changed.title')}>
      <div role="status">
        {isStale && !isChanged && (
          <p className="mt-0 mb-3 rounded-md border border-warn bg-warn-page px-3 py-2 text-warn">
            <Text id="form.stale" />
          </p>
        )}
        {isChanged && (
          <div className="mb-3 rounded-md border border-warn bg-warn-page px-3 py-2 text-sm">
            <p className="m-0 font-semibold text-warn">
              <Text id={isStale ? 'form.stale' : 'changed.live'} />
            </p>
            <ul className="m-0 ps-5 text-ink">
              {changes.map(({ fact, was, now }) => (
                <li key={fact} dir="auto">
                  {say('changed.fact', {
                    fact: say(`fact.${fact}`),
                    was: shortened(wordsOfFact(fact, was, say)),
                    now: shortened(wordsOfFact(fact, now, say)),
                  })}
                </li>
              ))}
              {evidenceChanges > 0 && (
                <li>
                  <Text id="changed.evidence" values={{ count: evidenceChanges }} />
                </li>
              )}
            </ul>
          </div>
        )}
      </div>
      <div ref={choices}>
        {conflicts.length > 1 && <ForAll draft={draft} />}
        {conflicts.map((conflict) => (
          <ConflictChoice key={String(conflict.name)} draft={draft} conflict={conflict} />
        ))}
      </div>
    </div>
  );
}

/** One choice for every field, which takes fewer keys. */
function ForAll<Values extends object>({ draft }: { readonly draft: Draft<Values> }): ReactNode {
  const say = useSay();
  const { conflicts, values, resolve } = draft;
  const all = (side: 'mine' | 'now'): boolean => conflicts.every((each) => same(values[each.name], each[side]));
  return (
    <Choice
      label={say('changed.saveAll')}
      value={all('mine') ? 'mine' : all('now') ? 'now' : null}
      options={[
        { value: 'mine', label: say('changed.takeMine') },
        { value: 'now', label: say('changed.takeTheirs') },
      ]}
      onChange={(side) => {
        for (const each of conflicts) resolve(each, each[side]);
      }}
    />
  );
}

const MOST = 160;

function shortened(words: string): string {
  const letters = Array.from(words);
  return letters.length > MOST ? `${letters.slice(0, MOST).join('')}…` : words;
}
