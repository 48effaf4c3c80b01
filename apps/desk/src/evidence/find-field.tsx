import { useQueryClient } from '@tanstack/react-query';
import type { KeyboardEvent, ReactNode } from 'react';
import { ComboBox, FieldError, Input, Label, Text as AriaText } from 'react-aria-components';
import { useAwaited } from '../ui/awaited.ts';
import { KeyCap } from '../ui/button.tsx';
import { Suggestions } from '../ui/suggestions.tsx';
import { findQuery, useFound, type Pick } from '../ui/use-found.ts';
import { useLatest } from '../ui/use-latest.ts';

interface Props {
  readonly label: string;
  /** What it is asked by, in the cache. */
  readonly name: string;
  readonly words: string;
  readonly onWords: (words: string) => void;
  readonly find: (words: string) => Promise<readonly Pick[]>;
  readonly onPick: (pick: Pick) => void;
  /** What Enter and Tab take of what was found, where nothing is marked; an id that was not found is a new one's. */
  readonly taken: (words: string, found: readonly Pick[]) => { readonly id: string | null } | null;
  /** What is offered besides what was found: to make it. */
  readonly offerNew?: (words: string) => string;
  readonly onNew?: (words: string) => void;
  readonly hint?: string | undefined;
  readonly fault?: string | undefined;
  readonly empty: string;
  readonly autoFocus?: boolean;
}

const NEW = 'new';

/**
 * Finds something by words while they are typed. Enter takes what bears its sign, and so does Tab on the way out, so that
 * whoever knows what they want needs no key to choose it.
 */
export function FindField(props: Props): ReactNode {
  const {
    label,
    name,
    words,
    onWords,
    find,
    onPick,
    taken,
    offerNew,
    onNew,
    hint,
    fault,
    empty,
    autoFocus = false,
  } = props;
  const queries = useQueryClient();
  const wanted = words.trim();
  const { found, isAnswered } = useFound(name, wanted, find);
  const items = offerNew && wanted !== '' ? [...found, { id: NEW, name: wanted }] : found;
  const meant = wanted === '' || !isAnswered ? null : taken(wanted, found);
  const signed = meant && (meant.id ?? NEW);

  const take = (id: string, among: readonly Pick[]): void => {
    const pick = among.find((each) => each.id === id);
    if (pick) onPick(pick);
    else if (id === NEW) onNew?.(wanted);
  };
  const wait = useAwaited();
  const latest = useLatest(wanted);
  const takeByKey = async (): Promise<void> => {
    const all = await queries.fetchQuery({ ...findQuery(name, wanted, find), staleTime: 10_000 }).catch(() => null);
    // Whoever has come back meanwhile and types something else means that.
    const chosen = all && latest.current === wanted ? taken(wanted, all) : null;
    if (all && chosen) take(chosen.id ?? NEW, all);
  };
  const press = (event: KeyboardEvent<HTMLDivElement>): void => {
    const { key, shiftKey, ctrlKey, metaKey, target } = event;
    if (wanted === '' || ctrlKey || metaKey || !(key === 'Enter' || (key === 'Tab' && !shiftKey))) return;
    // What the arrow keys have marked is taken by the box itself.
    if (!(target instanceof HTMLInputElement) || target.hasAttribute('aria-activedescendant')) return;
    if (key === 'Enter') event.preventDefault();
    wait(takeByKey());
  };
  return (
    <div onKeyDownCapture={press}>
      <ComboBox
        inputValue={words}
        onInputChange={onWords}
        selectedKey={null}
        onSelectionChange={(key) => key !== null && take(String(key), found)}
        items={items}
        allowsEmptyCollection
        allowsCustomValue
        isInvalid={fault !== undefined}
        menuTrigger="input"
        className="mb-3 flex flex-col gap-1"
      >
        <Label className="text-sm font-medium">{label}</Label>
        <Input
          dir="auto"
          autoFocus={autoFocus}
          className="w-full rounded-md border border-edge bg-page px-2 py-1.5 text-ink data-[invalid]:border-bad"
        />
        {hint !== undefined && (
          <AriaText slot="description" className="text-sm text-quiet">
            {hint}
          </AriaText>
        )}
        <FieldError className="text-sm text-bad">{fault}</FieldError>
        <Suggestions empty={empty}>
          {(item) => (
            <>
              <span dir="auto">{item.id === NEW ? offerNew?.(item.name) : item.name}</span>
              {item.id === signed && <KeyCap>↵</KeyCap>}
            </>
          )}
        </Suggestions>
      </ComboBox>
    </div>
  );
}
