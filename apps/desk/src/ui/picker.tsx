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
  /** What is offered where nothing is called so: to make it. */
  readonly offerNew?: (words: string) => string;
  readonly onNew?: (words: string) => void;
  /** Whether the box empties once something is picked, for the next one. */
  readonly many?: boolean;
  readonly fault?: string | undefined;
  readonly empty: string;
  /** What is picked already, as the form is opened. */
  readonly initial?: string | undefined;
}

const NEW = 'new';

/** Finds something by words while they are typed. */
export function Picker(props: Props): ReactNode {
  const { label, name, find, onPick, offerNew, onNew, many = false, fault, empty, initial } = props;
  const [words, setWords] = useState(initial ?? '');
  const [chosen, setChosen] = useState<string | null>(null);
  const { contains } = useFilter({ sensitivity: 'base' });
  const { data = [], isPlaceholderData } = useQuery({
    queryKey: ['picker', name, words],
    queryFn: () => find(words.trim()),
    placeholderData: (before) => before,
  });
  // Until the answer for these words is there, only what fits them of the last: a key pressed now must pick nothing else.
  const fits = ({ name }: Pick): boolean => words.split(/\s+/).every((word) => contains(name, word));
  const found = isPlaceholderData ? data.filter(fits) : data;
  const isNew = words.trim() !== '' && !found.some((pick) => pick.name === words.trim());
  // What is to be made is called as it was typed, once it is chosen.
  const items = offerNew && isNew ? [...found, { id: NEW, name: words.trim() }] : found;
  const choose = (id: string): void => {
    const pick = found.find((each) => each.id === id);
    if (pick) onPick(pick);
    else if (id === NEW) onNew?.(words.trim());
    else return;
    setChosen(many ? null : id);
    setWords(many ? '' : (pick?.name ?? words.trim()));
  };
  return (
    <ComboBox
      inputValue={words}
      onInputChange={setWords}
      selectedKey={chosen}
      onSelectionChange={(key) => (key === null ? setChosen(null) : choose(String(key)))}
      items={items}
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
              <span dir="auto">{item.id === NEW ? offerNew?.(item.name) : item.name}</span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
