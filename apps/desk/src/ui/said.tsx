import { createContext, useCallback, useContext, useMemo, useState, type ReactNode } from 'react';

type SayIt = (sentence: string, kind?: 'good' | 'bad') => void;

const Saying = createContext<SayIt>(() => {});

/** Says what has just happened, once, to those who see and those who listen. */
export const useSaid = (): SayIt => useContext(Saying);

export function Said({ children }: { readonly children: ReactNode }): ReactNode {
  const [said, setSaid] = useState<{ sentence: string; kind: 'good' | 'bad' } | null>(null);
  const say = useCallback<SayIt>((sentence, kind = 'good') => setSaid({ sentence, kind }), []);
  const bad = said?.kind === 'bad';
  return (
    <Saying value={useMemo(() => say, [say])}>
      {children}
      <div
        role="status"
        aria-live={bad ? 'assertive' : 'polite'}
        className="no-print pointer-events-none fixed inset-x-3 bottom-3 z-30 flex justify-center"
      >
        {said && (
          <p
            className={`pointer-events-auto m-0 flex items-center gap-3 rounded-md border px-3 py-2 text-sm shadow-lg ${bad ? 'border-bad bg-bad-page text-bad' : 'border-good bg-good-page text-good'}`}
          >
            <span>{said.sentence}</span>
            <button type="button" className="cursor-pointer underline" onClick={() => setSaid(null)}>
              ×<span className="sr-only">OK</span>
            </button>
          </p>
        )}
      </div>
    </Saying>
  );
}
