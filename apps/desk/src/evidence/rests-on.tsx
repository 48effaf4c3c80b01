import type { ReactNode } from 'react';
import { Text, useSay } from '../intl/text.tsx';
import { Button } from '../ui/button.tsx';
import type { Pick } from '../ui/use-found.ts';
import { FindField } from './find-field.tsx';
import { findReports, meantReport } from './find.ts';
import { Loops } from './loops.tsx';

interface Props {
  /** The report that rests on them; null while it is not filed, and no loop can close. */
  readonly reportId: string | null;
  /** What it is known to rest on, which can't be unsaid. */
  readonly known?: readonly Pick[];
  readonly from: readonly Pick[];
  readonly onFrom: (from: readonly Pick[]) => void;
  readonly words: string;
  readonly onWords: (words: string) => void;
  readonly fault?: string | undefined;
  readonly autoFocus?: boolean;
}

/** The reports that a report rests on, found by their titles. */
export function RestsOn({
  reportId,
  known = [],
  from,
  onFrom,
  words,
  onWords,
  fault,
  autoFocus = false,
}: Props): ReactNode {
  const say = useSay();
  const not = new Set([reportId, ...known.map(({ id }) => id), ...from.map(({ id }) => id)]);
  return (
    <>
      {(known.length > 0 || from.length > 0) && (
        <ul aria-label={say('provenance.chosen')} className="m-0 mb-2 list-none p-0">
          {known.map(({ id, name }) => (
            <li key={id} dir="auto" className="text-sm text-quiet">
              {name}
            </li>
          ))}
          {from.map(({ id, name }) => (
            <li key={id} className="flex items-center justify-between gap-2">
              <span dir="auto">{name}</span>
              <Button
                look="quiet"
                aria-label={say('provenance.removeReport', { title: name })}
                onPress={() => onFrom(from.filter((each) => each.id !== id))}
              >
                <Text id="evidence.remove" />
              </Button>
            </li>
          ))}
        </ul>
      )}
      {reportId !== null && <Loops reportId={reportId} from={from.map(({ id }) => id)} />}
      <FindField
        label={say('provenance.from')}
        name="reports"
        words={words}
        onWords={onWords}
        find={findReports}
        onPick={(pick) => {
          if (!not.has(pick.id)) onFrom([...from, pick]);
          onWords('');
        }}
        taken={meantReport}
        empty={say('evidence.nothingFound')}
        hint={say('provenance.fromHint')}
        fault={fault}
        autoFocus={autoFocus}
      />
    </>
  );
}
