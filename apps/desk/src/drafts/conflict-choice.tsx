import type { ReactNode } from 'react';
import { Text, useSay } from '../intl/text.tsx';
import { Choice } from '../ui/choice.tsx';
import { same, type Conflict } from './merge.ts';
import type { Draft } from './use-draft.ts';

interface Props<Values> {
  readonly draft: Draft<Values>;
  readonly conflict: Conflict<Values>;
}

/** One field that two have changed: what it was, what it is now, what stands in the form; and which of them is to be saved. */
export function ConflictChoice<Values extends object>({ draft, conflict }: Props<Values>): ReactNode {
  const say = useSay();
  const { name, was, now, mine } = conflict;
  const field = draft.fields[name];
  if (!field) return null;
  const show = (value: Values[keyof Values]): string => {
    if (value === '' || value === null || value === undefined) return say('changed.nothing');
    return field.show ? field.show(value) : String(value);
  };
  const both = typeof mine === 'string' && typeof now === 'string' && field.show === undefined;
  const together = `${String(now)}\n\n${String(mine)}` as Values[keyof Values];
  const value = draft.values[name];
  const chosen = same(value, now) ? 'theirs' : both && same(value, together) ? 'both' : 'mine';
  return (
    <fieldset className="mb-3 rounded-md border border-warn px-3 pt-1 pb-0">
      <legend className="px-1 text-sm font-semibold">
        <Text id="changed.field" values={{ field: field.label }} />
      </legend>
      <dl className="mt-0 mb-2 grid gap-x-3 gap-y-1 text-sm sm:grid-cols-[auto_1fr]">
        {(
          [
            ['changed.was', was],
            ['changed.now', now],
            ['changed.mine', mine],
          ] as const
        ).map(([label, each]) => (
          <div key={label} className="contents">
            <dt className="text-quiet">
              <Text id={label} />
            </dt>
            <dd dir="auto" className="m-0 max-h-32 overflow-y-auto whitespace-pre-wrap">
              {show(each)}
            </dd>
          </div>
        ))}
      </dl>
      <Choice
        label={say('changed.save', { field: field.label })}
        value={chosen}
        options={[
          { value: 'mine', label: say('changed.takeMine') },
          { value: 'theirs', label: say('changed.takeTheirs') },
          ...(both ? [{ value: 'both' as const, label: say('changed.takeBoth') }] : []),
        ]}
        onChange={(taken) => draft.resolve(conflict, taken === 'theirs' ? now : taken === 'both' ? together : mine)}
      />
    </fieldset>
  );
}
