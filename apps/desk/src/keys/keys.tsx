import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { createKeybindingsHandler } from 'tinykeys';
import { useSay } from '../intl/text.tsx';
import { useSaid } from '../ui/said.tsx';
import { bindingsOf } from './bindings.ts';
import { keepKeys, keptKeys, type Kept } from './kept.ts';
import { isPlain, keyOf } from './press.ts';
import { COMMAND_NAMES, registered, type Command } from './registry.ts';

/** What a command does here; or why it does nothing, in a sentence. */
type Handlers = Partial<Record<Command, (() => void) | { readonly why: string }>>;

interface Keys {
  /** Adds handlers for as long as whoever does them is on the screen; the newest goes first. */
  readonly add: (handlers: { current: Handlers }) => () => void;
  /** Told after handlers may have changed. */
  readonly settle: () => void;
  /** The commands that somebody on the screen does now. */
  readonly available: () => Command[];
  readonly run: (command: Command) => void;
  /** The same as soon as somebody on the screen does it, as after a way to another page. */
  readonly runSoon: (command: Command) => void;
  readonly kept: Kept;
  readonly keep: (kept: Kept) => void;
}

const KeysContext = createContext<Keys | null>(null);

export function useKeys(): Keys {
  const keys = useContext(KeysContext);
  if (!keys) throw new Error('keys are used outside their provider');
  return keys;
}

/** Does these commands while the component is on the screen. */
export function useCommands(handlers: Handlers): void {
  const { add, settle } = useKeys();
  const latest = useRef(handlers);
  useEffect(() => {
    latest.current = handlers;
    settle();
  });
  useEffect(() => add(latest), [add]);
}

const SOON_MS = 5_000;

export function KeysProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const say = useSay();
  const said = useSaid();
  const stack = useRef<{ current: Handlers }[]>([]);
  const wanted = useRef<{ command: Command; until: number } | null>(null);
  const [kept, setKept] = useState(keptKeys);

  const handlerOf = useCallback(
    (command: Command) => stack.current.findLast(({ current }) => current[command])?.current[command],
    [],
  );
  const run = useCallback(
    (command: Command) => {
      const handler = handlerOf(command);
      if (typeof handler === 'function') handler();
      return typeof handler === 'function';
    },
    [handlerOf],
  );
  const add = useCallback((handlers: { current: Handlers }) => {
    stack.current.push(handlers);
    return () => {
      stack.current = stack.current.filter((each) => each !== handlers);
    };
  }, []);
  const settle = useCallback(() => {
    const { current } = wanted;
    if (!current) return;
    // Once all that has just come onto the screen is there.
    setTimeout(() => {
      if (wanted.current !== current) return;
      if (Date.now() > current.until || run(current.command)) wanted.current = null;
    }, 0);
  }, [run]);
  const runSoon = useCallback(
    (command: Command) => {
      if (!run(command)) wanted.current = { command, until: Date.now() + SOON_MS };
    },
    [run],
  );
  const sayWhy = (command: Command): void => {
    const handler = handlerOf(command);
    const { label, on } = registered(command);
    // Where there is a way back, a claim is open.
    const elsewhere = say(handlerOf('back') ? 'keys.notNow' : 'keys.onClaim');
    const why = typeof handler === 'object' ? handler.why : on === 'claim' ? elsewhere : null;
    if (why !== null) said(say('keys.not', { command: say(label), why }), 'plain');
  };
  const latestWhy = useRef(sayWhy);
  useEffect(() => {
    latestWhy.current = sayWhy;
  });

  useEffect(() => {
    const press =
      (commands: readonly Command[], keys: string) =>
      (event: KeyboardEvent): void => {
        hear = begin();
        if ((isPlain(keys) && kept.off) || isTaken(event.target, keys)) return;
        const command = commands.find((each) => typeof handlerOf(each) === 'function') ?? commands[0];
        if (!command || (event.repeat && registered(command).held !== true)) return;
        const handler = handlerOf(command);
        if (typeof handler === 'function') {
          event.preventDefault();
          handler();
        } else latestWhy.current(command);
      };
    const bindings = [...bindingsOf(kept)].map(([keys, { spelling, commands }]) => [keys, press(commands, spelling)]);
    // What fires leaves other sequences half pressed: after `g q` a lone `s` would be the end of `g s`. So it begins anew.
    const begin = (): ((event: KeyboardEvent) => void) =>
      createKeybindingsHandler(Object.fromEntries(bindings) as Record<string, (event: KeyboardEvent) => void>, {
        ignore: ({ isComposing }) => isComposing,
      });
    let hear = begin();
    const listen = (event: KeyboardEvent): void => hear(asLatin(event));
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, [kept, handlerOf]);

  const value = useMemo<Keys>(
    () => ({
      ...{ add, settle, run, runSoon, kept },
      available: () => COMMAND_NAMES.filter((command) => typeof handlerOf(command) === 'function'),
      keep(changed) {
        keepKeys(changed);
        setKept(changed);
      },
    }),
    [add, settle, run, runSoon, kept, handlerOf],
  );
  return <KeysContext value={value}>{children}</KeysContext>;
}

/** Whether a key that is pressed here belongs to a text, to a dialog, or to what has the focus. */
function isTaken(target: EventTarget | null, keys: string): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.closest('[role="dialog"], [role="alertdialog"]')) return true;
  if (!isPlain(keys)) return false;
  if (target.isContentEditable || isForText(target)) return true;
  return keys === 'Enter' && target.closest('button, a, summary, [role="button"]') !== null;
}

/** Whether letters mean something to it: to a slider, a tick or a choice of one they don't. */
function isForText(target: HTMLElement): boolean {
  if (target instanceof HTMLInputElement) return !/^(range|checkbox|radio)$/.test(target.type);
  return /^(TEXTAREA|SELECT)$/.test(target.tagName);
}

/** The event, with its key as a keyboard with Latin letters has it. */
function asLatin(event: KeyboardEvent): KeyboardEvent {
  return new Proxy(event, {
    get(target, name) {
      if (name === 'key' && typeof target.key === 'string') {
        const key = keyOf(target);
        return key === 'Space' ? ' ' : key;
      }
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
  });
}
