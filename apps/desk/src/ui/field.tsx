import type { ReactNode } from 'react';
import { FieldError, Input, Label, Text as AriaText, TextArea, TextField } from 'react-aria-components';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** What is wrong with it, in a sentence. */
  readonly fault?: string | undefined;
  readonly hint?: string | undefined;
  readonly lines?: number;
  readonly autoFocus?: boolean;
}

const BOX = 'w-full rounded-md border border-edge bg-page px-2 py-1.5 text-ink data-[invalid]:border-bad';

/** A text with its label above and its fault below. Nothing cuts it short: what is too long is said, and kept. */
export function Field({ label, value, onChange, fault, hint, lines = 1, autoFocus = false }: Props): ReactNode {
  return (
    <TextField
      value={value}
      onChange={onChange}
      isInvalid={fault !== undefined}
      autoFocus={autoFocus}
      className="mb-3 flex flex-col gap-1"
    >
      <Label className="text-sm font-medium">{label}</Label>
      {lines === 1 ? <Input className={BOX} dir="auto" /> : <TextArea className={BOX} dir="auto" rows={lines} />}
      {hint !== undefined && (
        <AriaText slot="description" className="text-sm text-quiet">
          {hint}
        </AriaText>
      )}
      <FieldError className="text-sm text-bad">{fault}</FieldError>
    </TextField>
  );
}
