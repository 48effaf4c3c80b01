import type { ReactNode } from 'react';
import { ListBox, ListBoxItem, Popover } from 'react-aria-components';
import type { Pick } from './use-found.ts';

interface Props {
  readonly empty: string;
  /** What stands in the line of a suggestion; its name, where nothing is given. */
  readonly children?: (item: Pick) => ReactNode;
}

/** What a box offers while one types in it, below it. */
export function Suggestions({ empty, children = ({ name }) => <span dir="auto">{name}</span> }: Props): ReactNode {
  return (
    <Popover className="w-(--trigger-width) overflow-hidden rounded-md border border-line bg-page shadow-lg">
      <ListBox
        className="max-h-60 overflow-y-auto p-1 outline-none"
        renderEmptyState={() => <p className="m-0 px-2 py-1 text-sm text-quiet">{empty}</p>}
      >
        {(item: Pick) => (
          <ListBoxItem
            id={item.id}
            textValue={item.name}
            className="flex cursor-pointer items-center justify-between gap-2 rounded px-2 py-1 text-ink data-[focused]:bg-accent data-[focused]:text-on-accent"
          >
            {children(item)}
          </ListBoxItem>
        )}
      </ListBox>
    </Popover>
  );
}
