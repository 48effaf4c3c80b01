import { useState, type ReactNode } from 'react';
import { client, type Claim, type Schemas } from '../api/client.ts';
import type { MessageId } from '../intl/english.ts';
import { Text, useSay } from '../intl/text.tsx';
import { DialogForm } from '../ui/dialog-form.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Field } from '../ui/field.tsx';
import { seen, useMark } from './use-mark.ts';

interface Props {
  readonly claim: Claim;
  readonly verification: Schemas['Verification'];
  readonly onClose: () => void;
}

const pathOf = ({ claim, verification }: Pick<Props, 'claim' | 'verification'>) => ({
  path: { id: claim.id, verificationId: verification.id },
  ...seen(claim.version),
});

/** Somebody else agrees with what was found. */
export function SignOffDialog(props: Props): ReactNode {
  const say = useSay();
  const [note, setNote] = useState('');
  const { claim, verification, onClose } = props;
  const signOff = useMark(
    claim.id,
    () =>
      client.POST('/v1/claims/{id}/verifications/{verificationId}/sign-off', {
        params: pathOf(props),
        body: { note: note.trim() === '' ? null : note },
      }),
    onClose,
  );
  return (
    <Dialog title={say('verification.signOff')} isOpen onClose={onClose}>
      <p className="mt-0 font-medium">{say(`verification.outcome.${verification.outcome}`)}</p>
      <p dir="auto" className="max-h-60 overflow-y-auto whitespace-pre-wrap">
        {verification.findings}
      </p>
      <DialogForm
        go={<Text id="verification.signOff" />}
        onSend={() => signOff.mutate(undefined)}
        onClose={onClose}
        sending={signOff}
      >
        <Field label={say('verification.note')} value={note} onChange={setNote} lines={3} autoFocus />
      </DialogForm>
    </Dialog>
  );
}

/** The newsroom takes back what it has verified. */
export function RevokeDialog(props: Props): ReactNode {
  const { claim, onClose } = props;
  const revoke = useMark(
    claim.id,
    (reason: string) =>
      client.POST('/v1/claims/{id}/verifications/{verificationId}/revocation', {
        params: pathOf(props),
        body: { reason },
      }),
    onClose,
  );
  return <ReasonDialog title="verification.revoke" deciding={revoke} onClose={onClose} />;
}

/** A challenged verification stands all the same: what has come up since counts as seen. */
export function UpholdDialog(props: Props): ReactNode {
  const { claim, onClose } = props;
  const uphold = useMark(
    claim.id,
    (reason: string) =>
      client.POST('/v1/claims/{id}/verifications/{verificationId}/upholding', {
        params: pathOf(props),
        body: { reason },
      }),
    onClose,
  );
  return <ReasonDialog title="verification.uphold" deciding={uphold} onClose={onClose} />;
}

interface ReasonProps {
  readonly title: MessageId;
  readonly deciding: ReturnType<typeof useMark<string>>;
  readonly onClose: () => void;
}

/** Asks for the reason of a decision, which the history keeps. */
function ReasonDialog({ title, deciding, onClose }: ReasonProps): ReactNode {
  const say = useSay();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  return (
    <Dialog title={say(title)} isOpen onClose={onClose}>
      <DialogForm
        go={<Text id={title} />}
        onSend={() => {
          setTried(true);
          if (reason.trim() !== '') deciding.mutate(reason);
        }}
        onClose={onClose}
        sending={deciding}
      >
        <Field
          label={say('hold.reason')}
          value={reason}
          onChange={setReason}
          lines={3}
          fault={tried && reason.trim() === '' ? say('form.wanted') : undefined}
          autoFocus
        />
      </DialogForm>
    </Dialog>
  );
}
