import { useEffect, useRef, type RefObject } from 'react';

/**
 * Gives the focus back to the button that began a row of dialogs, once the last of them has gone: it would give it to the
 * one before, which is no longer there.
 * @param isOpen whether the last is open
 */
export function useFocusBack(isOpen: boolean): RefObject<HTMLButtonElement | null> {
  const button = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  useEffect(() => {
    if (wasOpen.current && !isOpen) button.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  return button;
}
