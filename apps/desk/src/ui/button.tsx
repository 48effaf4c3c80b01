import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps } from 'react-aria-components';

const LOOKS = {
  plain: 'border border-edge bg-page text-ink hover:bg-panel',
  main: 'border border-accent bg-accent text-on-accent hover:opacity-90',
  quiet: 'border border-transparent text-accent hover:bg-panel',
} as const;

interface Props extends Omit<ButtonProps, 'className' | 'children'> {
  readonly look?: keyof typeof LOOKS;
  readonly children: ReactNode;
  /** The key that does the same, for those who see it. */
  readonly shortcut?: string | undefined;
}

export function Button({ look = 'plain', children, shortcut, ...props }: Props): ReactNode {
  return (
    <AriaButton
      {...props}
      className={`inline-flex min-h-8 cursor-pointer items-center gap-2 rounded-md px-3 py-1 text-sm disabled:cursor-not-allowed disabled:opacity-60 ${LOOKS[look]}`}
    >
      {children}
      {shortcut !== undefined && <KeyCap>{shortcut}</KeyCap>}
    </AriaButton>
  );
}

export function KeyCap({ children }: { readonly children: ReactNode }): ReactNode {
  return (
    <kbd aria-hidden="true" className="rounded border border-current px-1 font-mono text-xs opacity-80">
      {children}
    </kbd>
  );
}
