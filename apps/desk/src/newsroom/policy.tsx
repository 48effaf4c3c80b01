import type { ReactNode } from 'react';
import { Text, useSay } from '../intl/text.tsx';
import { Choice } from '../ui/choice.tsx';
import { Field } from '../ui/field.tsx';
import { Tick } from '../ui/tick.tsx';
import { Theirs } from './setting-field.tsx';
import type { SettingsForm } from './use-settings.ts';

const VOICES = ['1', '2', '3'] as const;

/** What the newsroom asks of the evidence, of its people, and of its pages. */
export function Policy({ form }: { readonly form: SettingsForm }): ReactNode {
  const say = useSay();
  return (
    <>
      {(['corroborateAt', 'disputeAt'] as const).map((place) => (
        <div key={place}>
          <Choice
            label={say(`newsroom.${place}`)}
            value={String(form.value(place)) as (typeof VOICES)[number]}
            options={VOICES.map((value) => ({ value, label: say('newsroom.voices', { count: Number(value) }) }))}
            onChange={(value) => form.set(place, Number(value))}
          />
          <Theirs form={form} place={place} />
        </div>
      ))}
      <p className="mt-0 mb-3 text-sm text-quiet">
        <Text id="newsroom.thresholdsHint" />
      </p>
      {(['outdatedAfter', 'markDelay'] as const).map((place) => (
        <NumberField key={place} form={form} place={place} />
      ))}
      {(['secondFactor', 'signOffInPerson'] as const).map((place) => (
        <div key={place} className="mb-2">
          <Tick
            label={say(`newsroom.${place}`)}
            isSelected={form.value(place) === true}
            onChange={(on) => form.set(place, on)}
          />
          <p className="m-0 ms-7 text-sm text-quiet">
            <Text id={`newsroom.${place}Hint`} />
          </p>
          <Theirs form={form} place={place} />
        </div>
      ))}
    </>
  );
}

/** A number of seconds. What is no number is sent as it is, and the service says what is wrong with it. */
function NumberField({
  form,
  place,
}: {
  readonly form: SettingsForm;
  readonly place: 'outdatedAfter' | 'markDelay';
}): ReactNode {
  const say = useSay();
  return (
    <>
      <Field
        label={say(`newsroom.${place}`)}
        value={String(form.value(place) ?? '')}
        onChange={(value) => form.set(place, /^\s*\d{1,9}\s*$/.test(value) ? Number(value) : value)}
        hint={say(`newsroom.${place}Hint`)}
        fault={form.fault(place)}
      />
      <Theirs form={form} place={place} />
    </>
  );
}
