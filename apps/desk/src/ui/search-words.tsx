import { useEffect, useState, type ReactNode, type RefObject } from 'react';

const TYPING_MS = 250;

interface Props {
  readonly label: string;
  /** What is looked for now, as the address has it. */
  readonly words: string;
  /** Told after a pause in typing, without the white space at both ends. */
  readonly onWords: (words: string) => void;
  readonly field: RefObject<HTMLInputElement | null>;
  /** How wide it is. */
  readonly className: string;
}

/** Words that narrow a list. What is typed stands at once; the list follows after a pause. */
export function SearchWords({ label, words, onWords, field, className }: Props): ReactNode {
  const [typed, setTyped] = useState(words);
  useEffect(() => setTyped(words), [words]);
  useEffect(() => {
    if (typed.trim() === words) return;
    const timer = setTimeout(() => onWords(typed.trim()), TYPING_MS);
    return () => clearTimeout(timer);
  });
  return (
    <input
      ref={field}
      type="search"
      dir="auto"
      maxLength={200}
      aria-label={label}
      placeholder={label}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      onKeyDown={(event) => event.key === 'Escape' && event.currentTarget.blur()}
      className={`min-h-8 grow rounded-md border border-edge bg-page px-2 py-1 text-sm text-ink ${className}`}
    />
  );
}
