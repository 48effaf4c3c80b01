import { useState, type ReactNode } from 'react';
import { Checkbox } from 'react-aria-components';
import { Text, useSay } from '../intl/text.tsx';
import { KeyCap } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { useCommands, useKeys } from './keys.tsx';
import { COMMANDS, keptKeys, keysOf, onMac, spelled, type Command } from './registry.ts';

/** The list of keys, and the switch that turns single keys off. */
export function KeySheet(): ReactNode {
  const say = useSay();
  const { off, turnOff } = useKeys();
  const [isOpen, setOpen] = useState(false);
  useCommands({ keys: () => setOpen(true) });
  const kept = keptKeys();
  return (
    <Dialog title={say('keys.title')} isOpen={isOpen} onClose={() => setOpen(false)}>
      <p className="mt-0 text-sm text-quiet">
        <Text id="keys.hint" />
      </p>
      <dl className="m-0 grid grid-cols-[auto_1fr] gap-x-4 gap-y-1">
        {(Object.keys(COMMANDS) as Command[]).map((command) => (
          <div key={command} className="contents">
            <dt>
              <KeyCap>{spelled(keysOf(command, kept), onMac())}</KeyCap>
              <span className="sr-only">{spelled(keysOf(command, kept), onMac())}</span>
            </dt>
            <dd className="m-0">
              <Text id={COMMANDS[command].label} />
            </dd>
          </div>
        ))}
      </dl>
      <Checkbox isSelected={off} onChange={turnOff} className="mt-4 flex cursor-pointer items-center gap-2">
        {({ isSelected }) => (
          <>
            <span aria-hidden="true" className="inline-block size-5 rounded border border-edge text-center leading-4">
              {isSelected ? '✓' : ''}
            </span>
            <Text id="keys.off" />
          </>
        )}
      </Checkbox>
    </Dialog>
  );
}
