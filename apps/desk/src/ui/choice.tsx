import type { ReactNode } from 'react';
import { FieldError, Label, Radio, RadioGroup } from 'react-aria-components';

interface Props<Value extends string> {
  readonly label: string;
  readonly value: Value | null;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly onChange: (value: Value) => void;
  readonly autoFocus?: boolean;
  /** What is wrong with it, in a sentence. */
  readonly fault?: string | undefined;
}

/** A choice of a few, all in sight; arrow keys move it. */
export function Choice<Value extends string>(props: Props<Value>): ReactNode {
  const { label, value, options, onChange, autoFocus, fault } = props;
  return (
    <RadioGroup
      value={value}
      onChange={(chosen) => onChange(chosen as Value)}
      isInvalid={fault !== undefined}
      className="mb-3 flex flex-col gap-1"
    >
      <Label className="text-sm font-medium">{label}</Label>
      <div className="flex flex-wrap gap-2">
        {options.map((option, index) => (
          <Radio
            key={option.value}
            value={option.value}
            autoFocus={autoFocus === true && (value === null ? index === 0 : option.value === value)}
            className="cursor-pointer rounded-md border border-edge px-2 py-1 text-sm data-[focus-visible]:outline-2 data-[focus-visible]:outline-offset-2 data-[focus-visible]:outline-accent data-[selected]:border-accent data-[selected]:bg-accent data-[selected]:text-on-accent"
          >
            {option.label}
          </Radio>
        ))}
      </div>
      <FieldError className="text-sm text-bad">{fault}</FieldError>
    </RadioGroup>
  );
}
