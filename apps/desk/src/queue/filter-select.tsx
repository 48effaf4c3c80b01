import type { ReactNode } from 'react';

interface Props {
  readonly label: string;
  readonly value: string;
  /** What is shown where nothing is chosen. */
  readonly none?: string;
  readonly options: readonly (readonly [value: string, label: string])[];
  readonly onChange: (value: string) => void;
}

/** One of a few, by the browser's own list, which every keyboard and every reader knows. */
export function FilterSelect({ label, value, none, options, onChange }: Props): ReactNode {
  return (
    <select
      aria-label={label}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      className="min-h-8 min-w-0 rounded-md max-sm:flex-[1_1_40%] sm:max-w-52 border border-edge bg-page px-2 py-1 text-sm text-ink"
    >
      {none !== undefined && <option value="">{none}</option>}
      {options.map(([each, words]) => (
        <option key={each} value={each}>
          {words}
        </option>
      ))}
    </select>
  );
}
