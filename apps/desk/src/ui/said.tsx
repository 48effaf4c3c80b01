import { createContext, useCallback, useContext, useMemo, useRef, useState, type ReactNode } from 'react';
import { useSay } from '../intl/text.tsx';
import { Toast, type Kind, type SaidAction, type Sentence } from './toast.tsx';

/** @returns a function that takes the sentence back */
type SayIt = (sentence: string, kind?: Kind, actions?: readonly SaidAction[]) => () => void;

const Saying = createContext<SayIt>(() => () => {});

/** Says what has just happened, once, to those who see and those who listen. */
export const useSaid = (): SayIt => useContext(Saying);

/** More than these at once nobody reads: the oldest go that need not be read. */
const MOST = 5;

export function Said({ children }: { readonly children: ReactNode }): ReactNode {
  const say = useSay();
  const count = useRef(0);
  const [said, setSaid] = useState<readonly Sentence[]>([]);
  const forget = useCallback((id: number) => setSaid((all) => all.filter((each) => each.id !== id)), []);
  const add = useCallback<SayIt>(
    (sentence, kind = 'good', actions = []) => {
      count.current += 1;
      const id = count.current;
      setSaid((all) => {
        // What is said again is said anew, not twice.
        const others = all.filter((each) => each.sentence !== sentence || each.kind !== kind);
        const passing = others.filter((each) => each.kind !== 'bad').slice(-(MOST - 1));
        return [
          ...others.filter((each) => each.kind === 'bad' || passing.includes(each)),
          { id, sentence, kind, actions },
        ];
      });
      return () => forget(id);
    },
    [forget],
  );
  return (
    <Saying value={useMemo(() => add, [add])}>
      {children}
      <section
        aria-label={say('said.region')}
        data-said
        data-react-aria-top-layer="true"
        className="no-print pointer-events-none fixed inset-x-3 bottom-3 z-40 flex flex-col items-center gap-2"
      >
        {(['polite', 'assertive'] as const).map((live) => (
          <div
            key={live}
            role={live === 'polite' ? 'status' : 'alert'}
            aria-live={live}
            aria-atomic="false"
            className="flex w-full max-w-xl flex-col items-center gap-2"
          >
            {said
              .filter(({ kind }) => (kind === 'bad') === (live === 'assertive'))
              .map((each) => (
                <Toast key={each.id} said={each} onEnd={forget} />
              ))}
          </div>
        ))}
      </section>
    </Saying>
  );
}
