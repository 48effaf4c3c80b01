import { useId, type ReactNode } from 'react';

interface Props {
  readonly label: string;
  /** As the browser's field has it; empty for none. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly fault?: string | undefined;
  readonly autoFocus?: boolean;
}

/** A day and a time, by the browser's own field. */
export function MomentField({ label, value, onChange, fault, autoFocus = false }: Props): ReactNode {
  const id = useId();
  return (
    <div className="mb-3 flex flex-col gap-1">
      <label htmlFor={id} className="text-sm font-medium">
        {label}
      </label>
      <input
        id={id}
        type="datetime-local"
        max="9999-12-31T23:59"
        value={value}
        onChange={(event) => onChange(event.target.value)}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the one field of a dialog that was asked for
        autoFocus={autoFocus}
        {...(fault !== undefined && { 'aria-invalid': true, 'aria-describedby': `${id}-fault` })}
        className="w-full rounded-md border border-edge bg-page px-2 py-1.5 text-ink"
      />
      {fault !== undefined && (
        <span id={`${id}-fault`} className="text-sm text-bad">
          {fault}
        </span>
      )}
    </div>
  );
}
