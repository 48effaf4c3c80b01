import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { Text } from '../intl/text.tsx';
import { KeyCap } from '../ui/button.tsx';
import { useLatest } from '../ui/use-latest.ts';
import { onMac, pressOf, spelled } from './press.ts';

/** A pause of this length ends what is pressed one after the other: as long as keys wait for the next. */
const PAUSE_MS = 1_000;
const MOST_PRESSES = 3;

interface Props {
  /** Whose keys they become, in words. */
  readonly command: string;
  readonly onHeard: (keys: string) => void;
  /** @param back whether one stays where one was */
  readonly onLeft: (back: boolean) => void;
}

/** Hears which keys are pressed. Escape leaves it, and so does Tab, by which one can always go on. */
export function Capture({ command, onHeard, onLeft }: Props): ReactNode {
  const box = useRef<HTMLButtonElement>(null);
  const [heard, setHeard] = useState<readonly string[]>([]);
  const latest = useLatest(onHeard);
  useEffect(() => box.current?.focus(), []);
  useEffect(() => {
    if (heard.length === 0) return;
    const end = (): void => latest.current(heard.join(' '));
    const timer = setTimeout(end, heard.length === MOST_PRESSES ? 0 : PAUSE_MS);
    return () => clearTimeout(timer);
  }, [heard, latest]);
  const hear = (event: KeyboardEvent): void => {
    if (event.key === 'Tab' && heard.length === 0) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.repeat) return;
    if (event.key === 'Escape') onLeft(true);
    else {
      const press = pressOf(event, onMac());
      if (press !== null) setHeard([...heard, press].slice(0, MOST_PRESSES));
    }
  };
  return (
    <button
      ref={box}
      type="button"
      onKeyDown={hear}
      onKeyUp={(event) => event.preventDefault()}
      onBlur={() => heard.length === 0 && onLeft(false)}
      className="min-h-8 rounded-md border-2 border-accent bg-accent-page px-3 py-1 text-sm text-ink"
    >
      {heard.length === 0 ? <Text id="keys.press" /> : <KeyCap>{spelled(heard.join(' '), onMac())}</KeyCap>}
      <span className="sr-only">{command}</span>
    </button>
  );
}
