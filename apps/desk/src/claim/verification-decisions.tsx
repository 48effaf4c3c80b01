import { useState, type ReactNode } from 'react';
import { client, type Claim, type Schemas } from '../api/client.ts';
<<<<<<< HEAD
import { useDraft } from '../drafts/use-draft.ts';
=======
import { useDraft, type Draft } from '../drafts/use-draft.ts';
import type { MessageId } from '../intl/english.ts';
>>>>>>> 04f92c5 (wip)
import { Text, useSay } from '../intl/text.tsx';
import { DialogForm } from '../ui/dialog-form.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Field } from '../ui/field.tsx';
import { seenOnce, useMark } from './use-mark.ts';

interface Props {
  readonly claim: Claim;
  readonly verification: Schemas['Verification'];
  readonly onClose: () => void;
}

const pathOf = ({ claim, verification }: Props, draft: Pick<Draft<object>, 'once'>) => ({
  path: { id: claim.id, verificationId: verification.id },
  ...seenOnce(claim.version, draft),
});

/** Somebody else agrees with what was found. */
export function SignOffDialog(props: Props): ReactNode {
  const say = useSay();
  const { claim, verification, onClose } = props;
  const title = say('verification.signOff');
<<<<<<< HEAD
  const draft = useDraft({ name: 'signOff', title, claim, reopen: 'signOff' }, { note: '' });
=======
  // Of another verification it would be another note.
  const name = `signOff-${verification.id}`;
  const draft = useDraft({ name, title, claim, reopen: 'signOff' }, { note: '' });
>>>>>>> 04f92c5 (wip)
  const { note } = draft.values;
  const signOff = useMark(
    claim.id,
    () =>
      client.POST('/v1/claims/{id}/verifications/{verificationId}/sign-off', {
        params: pathOf(props, draft),
        body: { note: note.trim() === '' ? null : note },
      }),
    onClose,
    draft,
  );
  return (
    <Dialog title={title} isOpen onClose={onClose}>
      <p className="mt-0 font-medium">{say(`verification.outcome.${verification.outcome}`)}</p>
      <p dir="auto" className="max-h-60 overflow-y-auto whitespace-pre-wrap">
        {verification.findings}
      </p>
      <DialogForm
        go={<Text id="verification.signOff" />}
        onSend={() => signOff.mutate(undefined)}
        onClose={onClose}
        sending={signOff}
        draft={draft}
      >
        <Field
          label={say('verification.note')}
          value={note}
<<<<<<< HEAD
          onChange={(text) => draft.set({ note: text })}
=======
          onChange={(value) => draft.set({ note: value })}
>>>>>>> 04f92c5 (wip)
          lines={3}
          autoFocus
        />
      </DialogForm>
    </Dialog>
  );
}

/** The newsroom takes back what it has verified. */
export function RevokeDialog(props: Props): ReactNode {
<<<<<<< HEAD
  return (
    <ReasonDialog
      {...props}
      decision="revoke"
      send={(reason) =>
        client.POST('/v1/claims/{id}/verifications/{verificationId}/revocation', {
          params: pathOf(props),
          body: { reason },
        })
      }
    />
  );
=======
  const { claim, onClose } = props;
  const draft = useReason('revoke', props);
  const revoke = useMark(
    claim.id,
    (reason: string) =>
      client.POST('/v1/claims/{id}/verifications/{verificationId}/revocation', {
        params: pathOf(props, draft),
        body: { reason },
      }),
    onClose,
    draft,
  );
  return <ReasonDialog title="verification.revoke" deciding={revoke} draft={draft} onClose={onClose} />;
>>>>>>> 04f92c5 (wip)
}

/** A challenged verification stands all the same: what has come up since counts as seen. */
export function UpholdDialog(props: Props): ReactNode {
<<<<<<< HEAD
  return (
    <ReasonDialog
      {...props}
      decision="uphold"
      send={(reason) =>
        client.POST('/v1/claims/{id}/verifications/{verificationId}/upholding', {
          params: pathOf(props),
          body: { reason },
        })
      }
    />
  );
}

interface ReasonProps extends Props {
  readonly decision: 'revoke' | 'uphold';
  readonly send: (reason: string) => Promise<unknown>;
}

/** Asks for the reason of a decision, which the history keeps. */
function ReasonDialog({ claim, decision, send, onClose }: ReasonProps): ReactNode {
  const say = useSay();
  const title = say(`verification.${decision}`);
  const draft = useDraft({ name: decision, title, claim, reopen: decision }, { reason: '' });
=======
  const { claim, onClose } = props;
  const draft = useReason('uphold', props);
  const uphold = useMark(
    claim.id,
    (reason: string) =>
      client.POST('/v1/claims/{id}/verifications/{verificationId}/upholding', {
        params: pathOf(props, draft),
        body: { reason },
      }),
    onClose,
    draft,
  );
  return <ReasonDialog title="verification.uphold" deciding={uphold} draft={draft} onClose={onClose} />;
}

type Reason = Draft<{ readonly reason: string }>;

function useReason(name: 'revoke' | 'uphold', { claim, verification }: Props): Reason {
  const title = useSay()(`verification.${name}`);
  return useDraft({ name: `${name}-${verification.id}`, title, claim, reopen: name }, { reason: '' });
}

interface ReasonProps {
  readonly title: MessageId;
  readonly deciding: ReturnType<typeof useMark<string>>;
  readonly draft: Reason;
  readonly onClose: () => void;
}

/** Asks for the reason of a decision, which the history keeps. */
function ReasonDialog({ title, deciding, draft, onClose }: ReasonProps): ReactNode {
  const say = useSay();
  const { reason } = draft.values;
>>>>>>> 04f92c5 (wip)
  const [tried, setTried] = useState(false);
  const { reason } = draft.values;
  const isEmpty = reason.trim() === '';
  const deciding = useMark(claim.id, () => send(reason), onClose, draft);
  return (
    <Dialog title={title} isOpen onClose={onClose}>
      <DialogForm
        go={title}
        onSend={() => {
          setTried(true);
          if (!isEmpty) deciding.mutate(undefined);
        }}
        onClose={onClose}
        sending={deciding}
        draft={draft}
      >
        <Field
          label={say('hold.reason')}
          value={reason}
<<<<<<< HEAD
          onChange={(text) => draft.set({ reason: text })}
=======
          onChange={(value) => draft.set({ reason: value })}
>>>>>>> 04f92c5 (wip)
          lines={3}
          fault={tried && isEmpty ? say('form.wanted') : undefined}
          autoFocus
        />
      </DialogForm>
    </Dialog>
  );
}
