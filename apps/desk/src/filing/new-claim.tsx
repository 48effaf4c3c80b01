import { useState, type ReactNode } from 'react';
import { Text } from '../intl/text.tsx';
import { useCommands } from '../keys/keys.tsx';
import { useKeyOf } from '../keys/use-key-of.ts';
import { Button } from '../ui/button.tsx';
import { lazyDialog } from '../ui/lazy-dialog.tsx';

/** Comes when it is asked for: most who open the desk come to read. */
const NewClaimDialog = lazyDialog(async () => import('./new-claim-dialog.tsx'));

/** The way to file a claim, on every page. */
export function NewClaim(): ReactNode {
  const keyOf = useKeyOf();
  const [isOpen, setOpen] = useState(false);
  // On a page where something else is made, that is what the key makes.
  useCommands({ create: () => setOpen(true) });
  return (
    <>
      <Button onPress={() => setOpen(true)} shortcut={keyOf('create')}>
        <Text id="filing.new" />
      </Button>
      {isOpen && <NewClaimDialog onClose={() => setOpen(false)} />}
    </>
  );
}
