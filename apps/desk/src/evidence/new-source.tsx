import type { ReactNode } from 'react';
import { Reliability } from '#contracts/vocabulary.js';
import { client } from '../api/client.ts';
import { Text, useSay } from '../intl/text.tsx';
import { Choice } from '../ui/choice.tsx';
import { Tick } from '../ui/tick.tsx';
import type { Who } from './find.ts';
import { SourceField } from './source-field.tsx';

const KINDS = ['person', 'organisation', 'government', 'outlet', 'document', 'other'] as const;
const UNRATED = 'none' as const;

/** What is said of a source that is made. */
export interface NewSource {
  readonly kind: (typeof KINDS)[number];
  readonly anonymous: boolean;
  readonly reliability: (typeof Reliability.options)[number] | null;
  readonly partOf: Who | null;
}

export const PLAIN_SOURCE: NewSource = { kind: 'outlet', anonymous: false, reliability: null, partOf: null };

interface Props {
  readonly said: NewSource;
  readonly onSaid: (said: NewSource) => void;
}

/** What there is to say of a new source; folded, for most are outlets of their own under their own name. */
export function NewSourceFields({ said, onSaid }: Props): ReactNode {
  const say = useSay();
  const { kind, anonymous, reliability, partOf } = said;
  return (
    <details className="mb-3 rounded-md border border-line p-2">
      <summary className="cursor-pointer text-sm font-medium">
        <Text id="provenance.aboutSource" />
      </summary>
      <div className="mt-2">
        <Choice
          label={say('provenance.kind')}
          value={kind}
          options={KINDS.map((value) => ({ value, label: say(`provenance.kind.${value}`) }))}
          onChange={(chosen) => onSaid({ ...said, kind: chosen })}
        />
        <div className="mb-3">
          <Tick
            label={<Text id="provenance.anonymous" />}
            isSelected={anonymous}
            onChange={(on) => onSaid({ ...said, anonymous: on })}
          />
        </div>
        <SourceField label={say('provenance.partOf')} who={partOf} onWho={(who) => onSaid({ ...said, partOf: who })} />
        <Choice
          label={say('provenance.reliability')}
          value={reliability ?? UNRATED}
          options={([UNRATED, ...Reliability.options] as const).map((value) => ({
            value,
            label: say(`provenance.reliability.${value}`),
          }))}
          onChange={(chosen) => onSaid({ ...said, reliability: chosen === UNRATED ? null : chosen })}
        />
      </div>
    </details>
  );
}

/** @returns its id */
export async function makeSource(name: string, { kind, anonymous, reliability, partOf }: NewSource): Promise<string> {
  const body = { name, kind, anonymous, reliability, partOf: partOf?.id ?? null };
  return (await client.POST('/v1/sources', { body })).data!.id;
}
