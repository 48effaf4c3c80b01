import type { ReactNode } from 'react';
import { Text } from '../intl/text.tsx';
import { Field } from '../ui/field.tsx';
import type { SettingsForm } from './use-settings.ts';

interface Props {
  readonly form: SettingsForm;
  /** Of the settings; see `Place`. */
  readonly place: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly lines?: number;
  /** What is wrong besides what the service says. */
  readonly fault?: string | undefined;
  /** Whether it may be left empty: then nothing is kept there. */
  readonly isOptional?: boolean;
}

/** A setting that is words. */
export function SettingField({ form, place, label, hint, lines, fault, isOptional = false }: Props): ReactNode {
  return (
    <>
      <Field
        label={label}
        value={String(form.value(place) ?? '')}
        onChange={(value) => form.set(place, isOptional && value.trim() === '' ? undefined : value)}
        {...(lines !== undefined && { lines })}
        hint={hint}
        fault={fault ?? form.fault(place)}
      />
      <Theirs form={form} place={place} />
    </>
  );
}

/** What a colleague has set meanwhile where something was changed here: both are in sight before one is saved. */
export function Theirs({ form, place }: { readonly form: SettingsForm; readonly place: string }): ReactNode {
  const theirs = form.theirs(place);
  if (theirs === undefined) return null;
  return (
    <p role="status" dir="auto" className="-mt-2 mb-3 text-sm text-warn">
      <Text id="newsroom.theirs" values={{ value: String(theirs) }} />
    </p>
  );
}
