import { useState, type ReactNode } from 'react';
import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { useSay } from '../intl/text.tsx';
import { Button } from '../ui/button.tsx';
import { lazyDialog } from '../ui/lazy-dialog.tsx';
import { CHANGES, type Change, type Piece } from './change.ts';

const ChangeDialog = lazyDialog(async () => import('./change-dialog.tsx'));

/** What can be changed about a piece of evidence. */
export function PieceMenu({ claimId, piece }: { readonly claimId: string; readonly piece: Piece }): ReactNode {
  const say = useSay();
  const [change, setChange] = useState<Change | null>(null);
  // What was taken back is not taken back again.
  const offered = CHANGES.filter((each) => each !== 'retraction' || piece.report.retraction === null);
  return (
    <>
      <MenuTrigger>
        <Button look="quiet" aria-label={say('provenance.change', { title: piece.report.title })}>
          ⋯
        </Button>
        <Popover className="rounded-md border border-line bg-page text-ink shadow-lg" placement="bottom end">
          <Menu
            className="p-1 outline-none"
            onAction={(key) => setChange(CHANGES.find((each) => each === key) ?? null)}
          >
            {offered.map((each) => (
              <MenuItem
                key={each}
                id={each}
                className="cursor-pointer rounded px-3 py-1 data-[focused]:bg-accent data-[focused]:text-on-accent"
              >
                {say(`provenance.change.${each}`)}
              </MenuItem>
            ))}
          </Menu>
        </Popover>
      </MenuTrigger>
      {change && <ChangeDialog change={change} claimId={claimId} piece={piece} onClose={() => setChange(null)} />}
    </>
  );
}
