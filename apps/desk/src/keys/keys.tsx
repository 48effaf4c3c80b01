import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { createKeybindingsHandler } from 'tinykeys';
import { COMMANDS, keepKeys, keptKeys, keysOf, type Command } from './registry.ts';

type Handlers = Partial<Record<Command, () => void>>;

interface Keys {
  /** Adds handlers for as long as whoever does them is on the screen; the newest goes first. */
  readonly add: (handlers: { current: Handlers }) => () => void;
  /** The commands that somebody on the screen does now. */
  readonly available: () => Command[];
  readonly run: (command: Command) => void;
  readonly off: boolean;
  readonly turnOff: (off: boolean) => void;
}

const KeysContext = createContext<Keys | null>(null);

export function useKeys(): Keys {
  const keys = useContext(KeysContext);
  if (!keys) throw new Error('keys are used outside their provider');
  return keys;
}

/** Does these commands while the component is on the screen. */
export function useCommands(handlers: Handlers): void {
  const { add } = useKeys();
  const latest = useRef(handlers);
  useEffect(() => {
    latest.current = handlers;
  });
  useEffect(() => add(latest), [add]);
}

const COMBINED = /\$mod|Control|Meta|Alt/;

/** Whether a key that is pressed here belongs to a text or to what has the focus. */
function isTaken(target: EventTarget | null, keys: string): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) return true;
  if (target.closest('[role="dialog"]')) return true;
  return keys === 'Enter' && target.closest('button, a, summary, [role="button"]') !== null;
}

export function KeysProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const stack = useRef<{ current: Handlers }[]>([]);
  const [kept, setKept] = useState(keptKeys);
  const run = useCallback((command: Command) => {
    stack.current.findLast(({ current }) => current[command])?.current[command]?.();
  }, []);
  const add = useCallback((handlers: { current: Handlers }) => {
    stack.current.push(handlers);
    return () => {
      stack.current = stack.current.filter((each) => each !== handlers);
    };
  }, []);
  useEffect(() => {
    const names = Object.keys(COMMANDS) as Command[];
    // What fires leaves other sequences half pressed: after `g q` a lone `s` would be the end of `g s`. So it begins anew.
    const begin = (): ((event: KeyboardEvent) => void) => createKeybindingsHandler(Object.fromEntries(bindings));
    const bindings = names.map((command) => {
      const keys = keysOf(command, kept);
      const press = (event: KeyboardEvent): void => {
        hear = begin();
        const combined = COMBINED.test(keys);
        if (!combined && (kept.off || isTaken(event.target, keys))) return;
        if (!stack.current.some(({ current }) => current[command])) return;
        event.preventDefault();
        run(command);
      };
      return [keys, press] as const;
    });
    let hear = begin();
    const onPress = (event: KeyboardEvent): void => hear(event);
    window.addEventListener('keydown', onPress);
    return () => window.removeEventListener('keydown', onPress);
  }, [kept, run]);
  const value = useMemo<Keys>(
    () => ({
      ...{ add, run, off: kept.off },
      available: () =>
        (Object.keys(COMMANDS) as Command[]).filter((command) => stack.current.some(({ current }) => current[command])),
      turnOff(off) {
        const changed = { ...kept, off };
        keepKeys(changed);
        setKept(changed);
      },
    }),
    [add, run, kept],
  );
  return <KeysContext value={value}>{children}</KeysContext>;
}
