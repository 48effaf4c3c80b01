import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { ComboBox, FieldError, Input, Label, ListBox, ListBoxItem, Popover, useFilter } from 'react-aria-components';

/** Something that can be picked, with the words by which people know it. */
export interface Pick {
  readonly id: string;
  readonly name: string;
}

interface Props {
  readonly label: string;
  /** What it is asked by, in the cache. */
  readonly name: string;
  readonly find: (words: string) => Promise<readonly Pick[]>;
  readonly onPick: (pick: Pick) => void;
  readonly fault?: string | undefined;
  readonly empty: string;
}

/** Finds something by words while they are typed; once it is picked, there is room for the next. */
export function Picker(props: Props): ReactNode {
  const { label, name, find, onPick, fault, empty } = props;
  const [words, setWords] = useState('');
  const { contains } = useFilter({ sensitivity: 'base' });
  const { data = [], isPlaceholderData } = useQuery({
    queryKey: ['picker', name, words],
    queryFn: () => find(words.trim()),
    placeholderData: (before) => before,
  });
  // Until the answer for these words is there, only what fits them of the last: a key pressed now must pick nothing else.
  const fits = ({ name }: Pick): boolean => words.split(/\s+/).every((word) => contains(name, word));
  const found = isPlaceholderData ? data.filter(fits) : data;
  const choose = (id: string): void => {
    const pick = found.find((each) => each.id === id);
    if (!pick) return;
    onPick(pick);
    setWords('');
  };
  return (
    <ComboBox
      inputValue={words}
      onInputChange={setWords}
      selectedKey={null}
      onSelectionChange={(key) => key !== null && choose(String(key))}
      items={found}
      allowsEmptyCollection
      allowsCustomValue
      isInvalid={fault !== undefined}
      menuTrigger="focus"
      className="mb-3 flex flex-col gap-1"
    >
      <Label className="text-sm font-medium">{label}</Label>
      <Input
        dir="auto"
        className="w-full rounded-md border border-edge bg-page px-2 py-1.5 text-ink data-[invalid]:border-bad"
      />
      <FieldError className="text-sm text-bad">{fault}</FieldError>
      <Popover className="w-(--trigger-width) overflow-hidden rounded-md border border-line bg-page shadow-lg">
        <ListBox
          className="max-h-60 overflow-y-auto p-1 outline-none"
          renderEmptyState={() => <p className="m-0 px-2 py-1 text-sm text-quiet">{empty}</p>}
        >
          {(item: Pick) => (
            <ListBoxItem
              id={item.id}
              textValue={item.name}
              className="cursor-pointer rounded px-2 py-1 text-ink data-[focused]:bg-accent data-[focused]:text-on-accent"
            >
              <span dir="auto">{item.name}</span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
