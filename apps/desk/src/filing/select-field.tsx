import { useId, type ReactNode } from 'react';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, label: string])[];
  readonly onChange: (value: string) => void;
  readonly fault?: string | undefined;
}

/** One of a few in a form, with its label above and its fault below. */
export function SelectField({ label, value, options, onChange, fault }: Props): ReactNode {
  const id = useId();
  return (
    <div className="mb-3 flex flex-col gap-1">
      <label htmlFor={id} className="text-sm font-medium">
        {label}
      </label>
      <select
        id={id}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        {...(fault !== undefined && { 'aria-invalid': true, 'aria-describedby': `${id}-fault` })}
        className="w-full rounded-md border border-edge bg-page px-2 py-1.5 text-ink"
      >
        {options.map(([each, words]) => (
          <option key={each} value={each}>
            {words}
          </option>
        ))}
      </select>
      {fault !== undefined && (
        <span id={`${id}-fault`} className="text-sm text-bad">
          {fault}
        </span>
      )}
    </div>
  );
}
