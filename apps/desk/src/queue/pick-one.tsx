import { useState, type ReactNode } from 'react';
import { Autocomplete, Input, Menu, MenuItem, SearchField, useFilter } from 'react-aria-components';
import { useSay } from '../intl/text.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Failure } from '../ui/failure.tsx';

/** null: none of them. */
export interface Choice {
  readonly value: string | null;
  readonly name: string;
}

interface Props {
  readonly title: string;
  readonly choices: readonly Choice[];
  readonly onPick: (value: string | null) => void;
  /** What is offered where nothing is called so: the words as they were typed. */
  readonly offerNew?: (words: string) => string;
  readonly sending: { readonly error: Error | null; readonly isPending: boolean };
  readonly onClose: () => void;
}

/** Of its own for each: what is marked by the keys is told by it. */
const idOf = ({ value }: Choice): string => (value === null ? 'none' : `is ${value}`);

/** One of many, found by typing; picking it is all that there is to do. */
export function PickOne({ title, choices, onPick, offerNew, sending, onClose }: Props): ReactNode {
  const say = useSay();
  const [words, setWords] = useState('');
  const { contains } = useFilter({ sensitivity: 'base' });
  const typed = words.trim();
  const found = choices.filter(({ name }) => contains(name, typed));
  const isNew = offerNew !== undefined && typed !== '' && !choices.some(({ name }) => name === typed);
  const all = isNew ? [...found, { value: typed, name: offerNew(typed) }] : found;
  return (
    <Dialog title={title} isOpen onClose={onClose}>
      <Autocomplete inputValue={words} onInputChange={setWords}>
        <SearchField autoFocus aria-label={say('bulk.find')}>
          <Input
            dir="auto"
            className="w-full rounded-md border border-edge bg-page px-2 py-1.5 text-ink"
            placeholder={say('bulk.find')}
          />
        </SearchField>
        <Menu
          aria-label={title}
          className="mt-2 max-h-80 overflow-y-auto"
          renderEmptyState={() => <p className="m-0 px-2 py-1 text-sm text-quiet">{say('bulk.nothing')}</p>}
          onAction={(key) => !sending.isPending && onPick(all.find((each) => idOf(each) === key)?.value ?? null)}
        >
          {all.map((each) => (
            <MenuItem
              key={idOf(each)}
              id={idOf(each)}
              textValue={each.name}
              className="cursor-pointer rounded px-2 py-1 data-[focused]:bg-accent data-[focused]:text-on-accent"
            >
              <span dir="auto">{each.name}</span>
            </MenuItem>
          ))}
        </Menu>
      </Autocomplete>
      {sending.error && <Failure error={sending.error} />}
    </Dialog>
  );
}
