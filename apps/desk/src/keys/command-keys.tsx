import { useRef, useState, type ReactNode } from 'react';
import { Text, useSay } from '../intl/text.tsx';
import { Button, KeyCap } from '../ui/button.tsx';
import { Capture } from './capture.tsx';
import { keysOf, ofTheHouse } from './kept.ts';
import { useKeys } from './keys.tsx';
import { onMac, spelled } from './press.ts';
import { COMMANDS, type Command } from './registry.ts';
import { clashOf, withKeys, withoutKeys, type Clash } from './remap.ts';

interface Props {
  readonly command: Command;
  readonly onTold: (sentence: string) => void;
}

/** One command with its keys, and how they become others: by pressing those. */
export function CommandKeys({ command, onTold }: Props): ReactNode {
  const say = useSay();
  const { kept, keep } = useKeys();
  const change = useRef<HTMLButtonElement>(null);
  const [isAsking, setAsking] = useState(false);
  const [taken, setTaken] = useState<string | null>(null);
  const label = say(COMMANDS[command].label);
  const keys = keysOf(command, kept);
  const done = (back = true): void => {
    setAsking(false);
    setTaken(null);
    // The button is there again by then.
    if (back) setTimeout(() => change.current?.focus(), 0);
  };
  const give = (wanted: string): void => {
    keep(withKeys(command, wanted, kept));
    onTold(say('keys.given', { command: label, keys: spelled(wanted, onMac()) }));
    done();
  };
  const hear = (wanted: string): void => {
    const clash = clashOf(command, wanted, kept);
    if (!clash) give(wanted);
    else if (clash.kind === 'taken') {
      setTaken(wanted);
      setAsking(false);
      onTold(sentenceOf(clash, wanted));
    } else {
      onTold(sentenceOf(clash, wanted));
      done();
    }
  };
  const sentenceOf = (clash: Clash, wanted: string): string => {
    const values = { keys: spelled(wanted, onMac()), ...('by' in clash && { command: say(COMMANDS[clash.by].label) }) };
    return say(`keys.clash.${clash.kind}`, values);
  };
  return (
    <li className="flex min-h-10 flex-wrap items-center gap-x-3 gap-y-1 border-b border-line py-1">
      <span className="grow">{label}</span>
      {isAsking && <Capture command={label} onHeard={hear} onLeft={done} />}
      {taken !== null && (
        <>
          <Button look="main" autoFocus onPress={() => give(taken)}>
            <Text id="keys.swap" />
          </Button>
          <Button onPress={() => done()}>
            <Text id="app.cancel" />
          </Button>
        </>
      )}
      {!isAsking && taken === null && (
        <>
          {keys !== '' && (
            <span>
              <KeyCap>{spelled(keys, onMac())}</KeyCap>
              <span className="sr-only">{spelled(keys, onMac())}</span>
            </span>
          )}
          {kept.keys[command] !== undefined && (
            <Button
              look="quiet"
              aria-label={say('keys.resetOf', { command: label })}
              onPress={() => {
                keep(withoutKeys(command, kept));
                onTold(say('keys.given', { command: label, keys: spelled(ofTheHouse(command), onMac()) }));
                change.current?.focus();
              }}
            >
              <Text id="keys.reset" />
            </Button>
          )}
          <Button
            ref={change}
            look="quiet"
            aria-label={say('keys.changeOf', { command: label })}
            onPress={() => {
              onTold('');
              setAsking(true);
            }}
          >
            <Text id="keys.change" />
          </Button>
        </>
      )}
    </li>
  );
}
