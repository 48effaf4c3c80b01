import type { ReactNode, Ref } from 'react';
import { Button as AriaButton, type ButtonProps } from 'react-aria-components';
import { useKeys } from '../keys/keys.tsx';
import { onMac, spelled } from '../keys/press.ts';
import { nowOf } from '../keys/shown.ts';

const LOOKS = {
  plain: 'border border-edge bg-page text-ink hover:bg-panel',
  main: 'border border-accent bg-accent text-on-accent hover:opacity-90',
  quiet: 'border border-transparent text-accent hover:bg-panel',
} as const;

interface Props extends Omit<ButtonProps, 'className' | 'children'> {
  readonly look?: keyof typeof LOOKS;
  readonly children: ReactNode;
  /** The key of the house that does the same. Shown is the one that whoever looks has given the command instead. */
  readonly shortcut?: string | undefined;
  readonly ref?: Ref<HTMLButtonElement>;
}

export function Button({ look = 'plain', children, shortcut, ...props }: Props): ReactNode {
  const { kept } = useKeys();
  const keys = shortcut === undefined ? null : nowOf(shortcut, kept);
  return (
    <AriaButton
      {...props}
      className={`inline-flex min-h-8 cursor-pointer items-center gap-2 rounded-md px-3 py-1 text-sm disabled:cursor-not-allowed disabled:opacity-60 data-[pending]:cursor-progress data-[pending]:opacity-60 ${LOOKS[look]}`}
    >
      {children}
      {keys !== null && (
        <span className="pointer-coarse:hidden">
          <KeyCap>{spelled(keys, onMac())}</KeyCap>
        </span>
      )}
    </AriaButton>
  );
}

export function KeyCap({ children }: { readonly children: ReactNode }): ReactNode {
  return (
    <kbd
      aria-hidden="true"
      dir="ltr"
      className="rounded border border-current px-1 font-mono text-xs whitespace-nowrap opacity-80"
    >
      {children}
    </kbd>
  );
}
