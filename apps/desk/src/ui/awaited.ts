import { createContext, useCallback, useContext, useEffect, useState } from 'react';
import { useLatest } from './use-latest.ts';

type Await = (work: Promise<unknown>) => void;

const Awaited = createContext<Await>(() => {});
export const AwaitedProvider = Awaited.Provider;

/** Has the form around it wait for something before it is sent: for what was typed and is still being looked for. */
export const useAwaited = (): Await => useContext(Awaited);

/** Sends at once, or as soon as what is awaited has come: nobody has to wait for it at the keyboard, or to send it twice. */
export function useSendOnceSettled(send: () => void): { send: () => void; wait: Await; isHeld: boolean } {
  const [awaited, setAwaited] = useState(0);
  const [isHeld, setHeld] = useState(false);
  const latest = useLatest(send);
  useEffect(() => {
    if (!isHeld || awaited > 0) return;
    setHeld(false);
    latest.current();
  }, [isHeld, awaited, latest]);
  const wait = useCallback<Await>((work) => {
    setAwaited((before) => before + 1);
    const settle = (): void => setAwaited((before) => before - 1);
    void work.then(settle, settle);
  }, []);
  return { send: () => (awaited > 0 ? setHeld(true) : send()), wait, isHeld };
}
