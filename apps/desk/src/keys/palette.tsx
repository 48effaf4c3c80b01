import { useState, type ReactNode } from 'react';
import { Autocomplete, Input, Menu, MenuItem, SearchField, useFilter } from 'react-aria-components';
import { useSay } from '../intl/text.tsx';
import { KeyCap } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { useCommands, useKeys } from './keys.tsx';
import { onMac, spelled } from './press.ts';
import { COMMANDS, type Command } from './registry.ts';
import { workingKeysOf } from './shown.ts';

/** Every command that can be given here, found by typing. */
export function Palette(): ReactNode {
  const say = useSay();
  const { available, run } = useKeys();
  const { contains } = useFilter({ sensitivity: 'base' });
  const [isOpen, setOpen] = useState(false);
  useCommands({ palette: () => setOpen(true) });
  const give = (command: Command): void => {
    setOpen(false);
    // Once the dialog has gone: what the command opens takes the focus.
    setTimeout(() => run(command), 0);
  };
  return (
    <Dialog title={say('palette.title')} isOpen={isOpen} onClose={() => setOpen(false)}>
      <Autocomplete filter={contains}>
        <SearchField autoFocus aria-label={say('palette.search')}>
          <Input
            className="w-full rounded-md border border-edge bg-page px-2 py-1.5"
            placeholder={say('palette.search')}
          />
        </SearchField>
        <Menu
          aria-label={say('palette.title')}
          className="mt-2"
          onAction={(key) => give(key as Command)}
          renderEmptyState={() => <p className="m-0 px-2 py-1 text-sm text-quiet">{say('palette.nothing')}</p>}
        >
          {available()
            .filter((command) => command !== 'palette')
            .map((command) => (
              <MenuItem
                key={command}
                id={command}
                textValue={say(COMMANDS[command].label)}
                className="flex cursor-pointer justify-between gap-3 rounded px-2 py-1 data-[focused]:bg-accent data-[focused]:text-on-accent"
              >
                {say(COMMANDS[command].label)}
                <Keys of={command} />
              </MenuItem>
            ))}
        </Menu>
      </Autocomplete>
    </Dialog>
  );
}

function Keys({ of }: { readonly of: Command }): ReactNode {
  const keys = workingKeysOf(of, useKeys().kept);
  return keys !== null && <KeyCap>{spelled(keys, onMac())}</KeyCap>;
}
