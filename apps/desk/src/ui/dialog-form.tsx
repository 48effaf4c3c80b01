import { Fragment, useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { CallFailed, isUnanswered, loadSchemas } from '../api/client.ts';
import { Changed } from '../drafts/changed.tsx';
import { DraftBack } from '../drafts/draft-back.tsx';
import type { Draft } from '../drafts/use-draft.ts';
import { Text, useSay } from '../intl/text.tsx';
import { AwaitedProvider, useSendOnceSettled } from './awaited.ts';
import { Button } from './button.tsx';
import { Failure } from './failure.tsx';
import { useSaid } from './said.tsx';
import { Unanswered } from './unanswered.tsx';
import { useLatest } from './use-latest.ts';

interface Props<Values> {
  readonly children: ReactNode;
  /** What is on the button that sends it. */
  readonly go: ReactNode;
  readonly onSend: () => void;
  readonly onClose: () => void;
  /** How it goes with what was sent. */
  readonly sending: { readonly error: Error | null; readonly isPending: boolean };
  /** Where what is typed is kept: what came back is said, and what a colleague has changed meanwhile. */
  readonly draft?: Draft<Values> | undefined;
}

/** What is asked in a dialog, sent or left. What was typed stays while it is refused; nothing is sent twice at a time. */
export function DialogForm<Values extends object>(props: Props<Values>): ReactNode {
  const { children, go, onSend, onClose, sending, draft } = props;
  const { error } = sending;
  const isStale = error instanceof CallFailed && error.problem?.status === 412;
  const isLost = error !== null && isUnanswered(error);
  const say = useSay();
  const said = useSaid();
  // What came to no answer may have been done: then there is nothing left to save.
  const isDone = draft?.isThere === true && error !== null;
  const end = (): void => {
    draft?.forget();
    said(say('form.already'));
    onClose();
  };
  const form = useRef<HTMLFormElement>(null);
  const [tries, setTries] = useState(0);
  useEffect(() => {
    if (tries > 0) goToFault(form.current);
  }, [tries, error]);
  const latest = useLatest(end);
  useEffect(() => {
    // Where it cannot be had, the service checks alone.
    void loadSchemas().catch(() => {});
  }, []);
  useEffect(() => {
    if (isDone && (isStale || isLost)) latest.current();
  }, [isDone, isStale, isLost, latest]);
  const { send, wait, isHeld } = useSendOnceSettled(() => {
    if (isDone) end();
    else if (!draft?.showConflicts()) {
      onSend();
      setTries((before) => before + 1);
    }
  });
  const isPending = sending.isPending || isHeld;
  return (
    <form
      ref={form}
      // A fault stands beside its field until it is sent again; the browser itself would let nothing be sent that has one.
      noValidate
      onKeyDownCapture={sendByKey}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isPending) send();
      }}
    >
      {draft && <DraftBack draft={draft} />}
      <AwaitedProvider value={wait}>
        <Fragment key={draft?.round}>{children}</Fragment>
      </AwaitedProvider>
      {draft && <Changed draft={draft} isStale={isStale} />}
      {draft && isLost && <Unanswered />}
      {error && !(draft && (isStale || isLost)) && <Failure error={error} />}
      <div className="flex flex-wrap justify-end gap-2">
        <Button onPress={onClose}>
          <Text id="app.cancel" />
        </Button>
        <Button look="main" type="submit" isDisabled={isPending}>
          {isPending ? <Text id="form.sending" /> : go}
        </Button>
      </div>
    </form>
  );
}

/** Puts the keys where the first thing is that is wrong. */
function goToFault(form: HTMLFormElement | null): void {
  const [fault] = form?.querySelectorAll<HTMLElement>('[aria-invalid="true"]') ?? [];
  const box = fault?.matches('input, textarea, select') ? fault : fault?.querySelector<HTMLElement>('input');
  box?.focus();
}

/** ⌘ or Ctrl with Enter sends the form from wherever one is in it, also from a text of several lines. */
function sendByKey(event: KeyboardEvent<HTMLFormElement>): void {
  if (event.key !== 'Enter' || !(event.metaKey || event.ctrlKey)) return;
  event.preventDefault();
  // What has the focus must not take the key for its own: a choice would be made that nobody has made.
  event.stopPropagation();
  event.currentTarget.requestSubmit();
}
