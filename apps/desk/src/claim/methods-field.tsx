import type { ReactNode } from 'react';
import {
  Autocomplete,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  SearchField,
  useFilter,
  type Selection,
} from 'react-aria-components';
import { METHODS_OF_THE_FIELD } from '#contracts/words.js';
import { Text, useSay } from '../intl/text.tsx';
import { useMethod } from './use-words.ts';

interface Props {
  readonly value: readonly string[];
  readonly onChange: (methods: readonly string[]) => void;
  /** What is typed, and not taken yet. */
  readonly words: string;
  readonly onWords: (words: string) => void;
  readonly fault?: string | undefined;
}

/** How it was checked: typing finds a method, Enter takes it and makes room for the next. Any other can be written. */
export function MethodsField({ value, onChange, words, onWords, fault }: Props): ReactNode {
  const say = useSay();
  const method = useMethod();
  const { contains, startsWith } = useFilter({ sensitivity: 'base' });
  const own = value.filter((each) => !(METHODS_OF_THE_FIELD as readonly string[]).includes(each));
  const typed = words.trim();
  // What begins with what was typed comes first: Enter takes the first.
  const begins = (each: string): boolean => startsWith(method(each), typed);
  const offered = [...METHODS_OF_THE_FIELD, ...own].sort((one, other) => Number(begins(other)) - Number(begins(one)));
  const isNew = typed !== '' && !offered.some((each) => each === typed || method(each) === typed);
  const choose = (selection: Selection): void => {
    if (selection === 'all') return;
    const chosen = [...selection].map(String);
    // Whoever types a method means it to be one of them, also where it is already; by click or Space it is taken out.
    onChange(typed === '' ? chosen : [...new Set([...value, ...chosen])]);
    onWords('');
  };
  return (
    <div className="mb-3">
      <Autocomplete filter={contains} inputValue={words} onInputChange={onWords}>
        <SearchField isInvalid={fault !== undefined} className="flex flex-col gap-1">
          <Label className="text-sm font-medium">{say('verification.methods')}</Label>
          <Input
            dir="auto"
            className="w-full rounded-md border border-edge bg-page px-2 py-1.5 text-ink data-[invalid]:border-bad"
            placeholder={say('verification.methodsHint')}
          />
        </SearchField>
        <ListBox
          aria-label={say('verification.methods')}
          selectionMode="multiple"
          selectionBehavior="toggle"
          selectedKeys={value}
          onSelectionChange={choose}
          layout="grid"
          className="mt-1 flex flex-wrap gap-1 outline-none"
          renderEmptyState={() => null}
        >
          {[...offered, ...(isNew ? [typed] : [])].map((each) => (
            <ListBoxItem
              key={each}
              id={each}
              textValue={method(each)}
              className="cursor-pointer rounded-md border border-edge px-2 py-0.5 text-sm text-ink outline-none data-[focused]:ring-2 data-[focused]:ring-accent data-[focused]:ring-offset-2 data-[focused]:ring-offset-page data-[selected]:border-accent data-[selected]:bg-accent data-[selected]:text-on-accent"
            >
              {({ isSelected }) => (
                <>
                  <span aria-hidden="true">{isSelected ? '✓ ' : ''}</span>
                  {each === typed && isNew ? <Text id="method.other" values={{ method: each }} /> : method(each)}
                </>
              )}
            </ListBoxItem>
          ))}
        </ListBox>
      </Autocomplete>
      {fault !== undefined && <p className="m-0 text-sm text-bad">{fault}</p>}
    </div>
  );
}
