import type { KeyboardEvent, ReactNode } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components';
import { useSay } from '../intl/text.tsx';
import { KeyCap } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';

interface Props {
  readonly languages: readonly { readonly locale: string; readonly name: string }[];
  readonly onCopy: (locale: string) => void;
  readonly onClose: () => void;
}

/** In which language the caveat is copied: by its number, by its first letters, or by arrow keys. */
export function CopyDialog({ languages, onCopy, onClose }: Props): ReactNode {
  const say = useSay();
  const choose = (locale: string): void => {
    onCopy(locale);
    onClose();
  };
  const byNumber = (event: KeyboardEvent): void => {
    const language = /^[1-9]$/.test(event.key) ? languages[Number(event.key) - 1] : undefined;
    if (!language) return;
    event.preventDefault();
    event.stopPropagation();
    choose(language.locale);
  };
  return (
    <Dialog title={say('claim.copyIn')} isOpen onClose={onClose}>
      <div onKeyDownCapture={byNumber}>
        <ListBox
          aria-label={say('claim.copyIn')}
          autoFocus
          className="outline-none"
          onAction={(key) => choose(String(key))}
        >
          {languages.map(({ locale, name }, place) => (
            <ListBoxItem
              key={locale}
              id={locale}
              textValue={name}
              className="flex cursor-pointer justify-between rounded px-2 py-1 data-[focused]:bg-accent data-[focused]:text-on-accent"
            >
              {name} {place < 9 && <KeyCap>{place + 1}</KeyCap>}
            </ListBoxItem>
          ))}
        </ListBox>
      </div>
    </Dialog>
  );
}
