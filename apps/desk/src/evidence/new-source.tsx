import type { ReactNode } from 'react';
import { RELIABILITIES } from '#contracts/words.js';
import { client } from '../api/client.ts';
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
}

export const PLAIN_SOURCE: NewSource = {
  kind: 'outlet',
  anonymous: false,
  reliability: null,
  partOf: { words: '', who: null },
};

interface Props {
  readonly said: NewSource;
  readonly onSaid: (part: Partial<NewSource>) => void;
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
          onChange={(chosen) => onSaid({ kind: chosen })}
        />
        <div className="mb-3">
          <Tick
            label={<Text id="provenance.anonymous" />}
            isSelected={anonymous}
            onChange={(on) => onSaid({ anonymous: on })}
          />
        </div>
        <SourceField label={say('provenance.partOf')} {...partOf} onChange={(named) => onSaid({ partOf: named })} />
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

/** @param once makes it be done once, however often it is sent. @returns its id */
export async function makeSource(
  name: string,
  { kind, anonymous, reliability, partOf }: NewSource,
  once: { readonly 'Idempotency-Key': string },
): Promise<string> {
  const body = { name, kind, anonymous, reliability, partOf: partOf.who?.id ?? null };
  return (await client.POST('/v1/sources', { params: { header: once }, body })).data!.id;
}
