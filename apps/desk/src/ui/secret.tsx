import type { ReactNode } from 'react';
import { FieldError, Input, Label, TextField } from 'react-aria-components';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** A code may be seen: it counts once. */
  readonly kind: 'password' | 'code';
  readonly fault?: string | undefined;
  readonly autoFocus?: boolean;
}

/** What somebody signs in by. No draft keeps it. */
export function Secret({ label, value, onChange, kind, fault, autoFocus = false }: Props): ReactNode {
  return (
    <TextField
      value={value}
      onChange={onChange}
      isInvalid={fault !== undefined}
      autoFocus={autoFocus}
      type={kind === 'password' ? 'password' : 'text'}
      autoComplete={kind === 'password' ? 'current-password' : 'one-time-code'}
      className="mb-3 flex flex-col gap-1"
    >
      <Label className="text-sm font-medium">{label}</Label>
      <Input
        dir="ltr"
        className="w-full rounded-md border border-edge bg-page px-2 py-1.5 text-ink data-[invalid]:border-bad"
      />
      <FieldError className="text-sm text-bad">{fault}</FieldError>
    </TextField>
  );
}
