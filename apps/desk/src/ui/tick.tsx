import type { ReactNode } from 'react';
import { Checkbox } from 'react-aria-components';

interface Props {
  readonly label: ReactNode;
  readonly isSelected: boolean;
  readonly onChange: (isSelected: boolean) => void;
  readonly isDisabled?: boolean;
}

/** A yes or no. */
export function Tick({ label, isSelected, onChange, isDisabled = false }: Props): ReactNode {
  return (
    <Checkbox
      isSelected={isSelected}
      onChange={onChange}
      isDisabled={isDisabled}
      className="flex cursor-pointer items-center gap-2 data-[disabled]:cursor-not-allowed data-[focus-visible]:outline-2 data-[focus-visible]:outline-offset-2 data-[focus-visible]:outline-accent"
    >
      {({ isSelected: on }) => (
        <>
          <span
            aria-hidden="true"
            className="inline-block size-5 shrink-0 rounded border border-edge bg-page text-center leading-4 text-ink"
          >
            {on ? '✓' : ''}
          </span>
          {label}
        </>
      )}
    </Checkbox>
  );
}
