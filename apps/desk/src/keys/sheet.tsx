import { useState, type ReactNode } from 'react';
import { Checkbox } from 'react-aria-components';
import { Text, useSay } from '../intl/text.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { CommandKeys } from './command-keys.tsx';
import { useCommands, useKeys } from './keys.tsx';
import { COMMAND_NAMES, registered } from './registry.ts';

const PLACES = [undefined, 'queue', 'claim'] as const;

/** The list of keys, each of which can be another; and the switch that turns single keys off. */
export function KeySheet(): ReactNode {
  const say = useSay();
  const { kept, keep } = useKeys();
  const [isOpen, setOpen] = useState(false);
  const [told, setTold] = useState('');
  useCommands({ keys: () => setOpen(true) });
  const close = (): void => {
    setOpen(false);
    setTold('');
  };
  return (
    <Dialog title={say('keys.title')} isOpen={isOpen} onClose={close}>
      <p className="mt-0 text-sm text-quiet">
        <Text id="keys.hint" />
      </p>
      {PLACES.map((place) => (
        <section key={place ?? ''}>
          <h3 className="mt-3 mb-1 text-sm font-semibold">{say(`keys.place.${place ?? 'everywhere'}`)}</h3>
          <ul className="m-0 list-none p-0">
            {COMMAND_NAMES.filter((command) => registered(command).on === place).map((command) => (
              <CommandKeys key={command} command={command} onTold={setTold} />
            ))}
          </ul>
        </section>
      ))}
      <p role="status" className="m-0 min-h-6 pt-2 text-sm">
        {told}
      </p>
      <div className="mt-2 flex flex-wrap items-center justify-between gap-2">
        <Checkbox
          isSelected={kept.off}
          onChange={(off) => keep({ ...kept, off })}
          className="flex cursor-pointer items-center gap-2"
        >
          {({ isSelected, isFocusVisible }) => (
            <>
              <span
                aria-hidden="true"
                className={`inline-block size-5 rounded border border-edge text-center leading-4 ${isFocusVisible ? 'outline-2 outline-offset-2 outline-accent' : ''}`}
              >
                {isSelected ? '✓' : ''}
              </span>
              <Text id="keys.off" />
            </>
          )}
        </Checkbox>
        <Button
          isDisabled={Object.keys(kept.keys).length === 0}
          onPress={() => {
            keep({ ...kept, keys: {} });
            setTold(say('keys.allReset'));
          }}
        >
          <Text id="keys.resetAll" />
        </Button>
      </div>
    </Dialog>
  );
}
