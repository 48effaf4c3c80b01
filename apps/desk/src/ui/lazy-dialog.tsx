import { lazy, Suspense, useEffect, type ComponentType, type ReactNode } from 'react';
import { useLatest } from './use-latest.ts';

interface Closable {
  readonly onClose: () => void;
}

/**
 * A dialog that is loaded with the first key or touch of whoever works here: the queue must not wait for it, nor they for
 * the dialog. Until it is there, what is typed for it is no command of the page behind.
 */
export function lazyDialog<Props extends Closable>(
  load: () => Promise<{ default: ComponentType<Props> }>,
): ComponentType<Props> {
  const Dialog = lazy(load) as unknown as ComponentType<Props>;
  // Where it cannot be had now, it is asked for again when it is opened.
  const soon = (): void => void load().catch(() => {});
  for (const type of ['keydown', 'pointerdown'] as const) addEventListener(type, soon, { once: true, capture: true });
  return function LazyDialog(props: Props): ReactNode {
    return (
      <Suspense fallback={<Opening onClose={props.onClose} />}>
        <Dialog {...props} />
      </Suspense>
    );
  };
}

/** A dialog that is on its way: Escape leaves it, and no other plain key does anything. */
function Opening({ onClose }: Closable): ReactNode {
  const leave = useLatest(onClose);
  useEffect(() => {
    const hold = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') leave.current();
      if (event.key === 'Tab' || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    addEventListener('keydown', hold, true);
    return () => removeEventListener('keydown', hold, true);
  }, [leave]);
  return null;
}
