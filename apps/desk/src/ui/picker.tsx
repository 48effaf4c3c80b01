import type { ReactNode } from 'react';
import { ComboBox, FieldError, Input, Label } from 'react-aria-components';
import { Suggestions } from './suggestions.tsx';
import { useFound, type Pick } from './use-found.ts';

interface Props {
  readonly label: string;
  /** What it is asked by, in the cache. */
  readonly name: string;
  readonly words: string;
  readonly onWords: (words: string) => void;
  readonly find: (words: string) => Promise<readonly Pick[]>;
  readonly onPick: (pick: Pick) => void;
  readonly fault?: string | undefined;
  readonly empty: string;
}

/** Finds something by words while they are typed; whoever picks it up empties the words for the next. */
export function Picker(props: Props): ReactNode {
  const { label, name, words, onWords, find, onPick, fault, empty } = props;
  const { found } = useFound(name, words.trim(), find);
  const choose = (id: string): void => {
    const pick = found.find((each) => each.id === id);
    if (pick) onPick(pick);
  };
  return (
    <ComboBox
      inputValue={words}
      onInputChange={onWords}
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
      <Suggestions empty={empty} />
    </ComboBox>
  );
}
