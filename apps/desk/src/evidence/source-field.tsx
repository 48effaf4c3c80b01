import type { ReactNode } from 'react';
import { Text, useSay, type Say } from '../intl/text.tsx';
import { faultAt } from '../ui/faults.ts';
import { FindField } from './find-field.tsx';
import { findSources, meantSource, type Who } from './find.ts';

/** What is typed, and who is meant by it; nobody, while that is not known. */
export interface Named {
  readonly words: string;
  readonly who: Who | null;
}

interface Props extends Named {
  readonly label: string;
  readonly onChange: (named: Named) => void;
  /** Whether one that is not there may be made. */
  readonly makes?: boolean;
  /** The id of a source that is not meant. */
  readonly without?: string;
  readonly fault?: string | undefined;
  readonly autoFocus?: boolean;
}

/** What is wrong with a source that has to be named, once it was tried to send it. */
export function faultOfSource(
  say: Say,
  { words, who }: Named,
  tried: boolean,
  error: Error | null,
): string | undefined {
  if (!tried || who !== null) return faultAt(error, '/name');
  return say(words.trim() === '' ? 'form.wanted' : 'provenance.whichSource');
}

/** Who says so: found by name, or to be made. Which of the two is said below, for each new source counts as a voice. */
export function SourceField(props: Props): ReactNode {
  const { label, words, who, onChange, makes = false, without, fault, autoFocus = false } = props;
  const say = useSay();
  const type = (typed: string): void => onChange({ words: typed, who: typed.trim() === who?.name ? who : null });
  const choose = (chosen: Who): void => onChange({ words: chosen.name, who: chosen });
  return (
    <>
      <FindField
        label={label}
        name={without === undefined ? 'sources' : `sources but ${without}`}
        words={words}
        onWords={type}
        find={async (name) => (await findSources(name)).filter(({ id }) => id !== without)}
        onPick={choose}
        taken={(name, found) => {
          const meant = meantSource(name, found);
          return meant?.id === null && !makes ? null : meant;
        }}
        {...(makes && {
          offerNew: (name: string) => say('evidence.newSource', { name }),
          onNew: (name: string) => choose({ id: null, name }),
        })}
        empty={say('evidence.nothingFound')}
        fault={fault}
        autoFocus={autoFocus}
      />
      <p role="status" className="m-0 -mt-2 mb-3 text-sm text-quiet empty:hidden">
        {who?.id === null && <Text id="provenance.willBeNew" values={{ name: who.name }} />}
      </p>
    </>
  );
}
