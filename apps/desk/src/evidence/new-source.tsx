import { useState, type ReactNode } from 'react';
import { RELIABILITIES } from '#contracts/words.js';
import { client, type Schemas } from '../api/client.ts';
import type { Draft } from '../drafts/use-draft.ts';
import { Text, useSay } from '../intl/text.tsx';
import { Choice } from '../ui/choice.tsx';
import { Tick } from '../ui/tick.tsx';
import { SourceField, type Named } from './source-field.tsx';

const KINDS = ['person', 'organisation', 'government', 'outlet', 'document', 'other'] as const;
const UNRATED = 'none' as const;

/** What is said of a source that is made. */
export interface NewSource {
  readonly kind: (typeof KINDS)[number];
  readonly anonymous: boolean;
  readonly reliability: (typeof RELIABILITIES)[number] | null;
  readonly partOf: Named;
  /** What that is, where it is new as well. */
  readonly partOfKind: (typeof KINDS)[number];
}

export const PLAIN_SOURCE: NewSource = {
  kind: 'outlet',
  anonymous: false,
  reliability: null,
  partOf: { words: '', who: null },
  partOfKind: 'organisation',
};

/** Stands for a source that is not made yet where what is said of it is checked: nothing is made for what would be refused. */
export const UNMADE = '00000000-0000-7000-8000-000000000000';

/** Whether it is known what it is part of, where anything is typed of that: left unsaid, it would count for itself. */
export const isWholeSource = ({ partOf }: NewSource): boolean => partOf.who !== null || partOf.words.trim() === '';

interface Props {
  readonly said: NewSource;
  readonly onSaid: (part: Partial<NewSource>) => void;
  /** Whether it was to be sent: then what is missing is said. */
  readonly tried: boolean;
}

/** What there is to say of a new source; folded, for most are outlets of their own under their own name. */
export function NewSourceFields({ said, onSaid, tried }: Props): ReactNode {
  const say = useSay();
  const { kind, anonymous, reliability, partOf, partOfKind } = said;
  // What came back as it was left is not hidden where it keeps the form from being sent.
  const [isOpen, setOpen] = useState(!isWholeSource(said));
  const kinds = KINDS.map((value) => ({ value, label: say(`provenance.kind.${value}`) }));
  return (
    <details
      open={isOpen}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
      className="mb-3 rounded-md border border-line p-2"
    >
      <summary className="cursor-pointer text-sm font-medium">
        <Text id="provenance.aboutSource" />
      </summary>
      <div className="mt-2">
        <Choice
          label={say('provenance.kind')}
          value={kind}
          options={kinds}
          onChange={(chosen) => onSaid({ kind: chosen })}
        />
        <div className="mb-3">
          <Tick
            label={<Text id="provenance.anonymous" />}
            isSelected={anonymous}
            onChange={(on) => onSaid({ anonymous: on })}
          />
        </div>
        <SourceField
          label={say('provenance.partOf')}
          {...partOf}
          onChange={(named) => onSaid({ partOf: named })}
          makes
          fault={tried && !isWholeSource(said) ? say('provenance.whichSource') : undefined}
        />
        {partOf.who?.id === null && (
          <Choice
            label={say('provenance.partOfKind')}
            value={partOfKind}
            options={kinds}
            onChange={(chosen) => onSaid({ partOfKind: chosen })}
          />
        )}
        <Choice
          label={say('provenance.reliability')}
          value={reliability ?? UNRATED}
          options={([UNRATED, ...RELIABILITIES] as const).map((value) => ({
            value,
            label: say(`provenance.reliability.${value}`),
          }))}
          onChange={(chosen) => onSaid({ reliability: chosen === UNRATED ? null : chosen })}
        />
      </div>
    </details>
  );
}

/**
 * Makes a source, and before it the one that it is part of, where that is new too.
 * @param draft has each of them made once, however often it is sent
 * @returns its id
 */
export async function makeSource(name: string, said: NewSource, draft: Pick<Draft<object>, 'once'>): Promise<string> {
  const { kind, anonymous, reliability, partOf, partOfKind } = said;
  const make = async (body: Schemas['NewSource'], part: string): Promise<string> =>
    (await client.POST('/v1/sources', { params: { header: draft.once(part) }, body })).data!.id;
  const above = partOf.who;
  const partOfId = above && (above.id ?? (await make({ name: above.name, kind: partOfKind }, 'partOf')));
  return make({ name, kind, anonymous, reliability, partOf: partOfId }, 'source');
}
