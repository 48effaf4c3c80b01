import type { KeyboardEvent, ReactNode } from 'react';
import { Text } from '../intl/text.tsx';
import { Button } from './button.tsx';
import { Failure } from './failure.tsx';

interface Props {
  readonly children: ReactNode;
  /** What is on the button that sends it. */
  readonly go: ReactNode;
  readonly onSend: () => void;
  readonly onClose: () => void;
  /** How it goes with what was sent. */
  readonly sending: { readonly error: Error | null; readonly isPending: boolean };
}

/** What is asked in a dialog, sent or left. What was typed stays while it is refused. */
export function DialogForm({ children, go, onSend, onClose, sending }: Props): ReactNode {
  return (
    <form
      // A fault stands beside its field until it is sent again; the browser itself would let nothing be sent that has one.
      noValidate
      onKeyDownCapture={sendByKey}
      onSubmit={(event) => {
        event.preventDefault();
        onSend();
      }}
    >
      {children}
      {sending.error && <Failure error={sending.error} />}
      <div className="flex justify-end gap-2">
        <Button onPress={onClose}>
          <Text id="app.cancel" />
        </Button>
        <Button look="main" type="submit" isDisabled={sending.isPending}>
          {go}
        </Button>
      </div>
    </form>
  );
}

/** ⌘ or Ctrl with Enter sends the form from wherever one is in it, also from a text of several lines. */
function sendByKey(event: KeyboardEvent<HTMLFormElement>): void {
  if (event.key !== 'Enter' || !(event.metaKey || event.ctrlKey)) return;
  event.preventDefault();
  event.currentTarget.requestSubmit();
}
