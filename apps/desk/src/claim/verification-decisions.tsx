import { useState, type ReactNode } from 'react';
import { client, type Claim, type Schemas } from '../api/client.ts';
import { Text, useSay } from '../intl/text.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Failure } from '../ui/failure.tsx';
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
      <Decision
        label={say('verification.note')}
        text={note}
        onText={setNote}
        send={() => signOff.mutate(undefined)}
        error={signOff.error}
        busy={signOff.isPending}
        go={<Text id="verification.signOff" />}
        onClose={onClose}
      />
    </Dialog>
  );
}

/** The newsroom takes back what it has verified. */
export function RevokeDialog(props: Props): ReactNode {
  const say = useSay();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const { claim, onClose } = props;
  const revoke = useMark(
    claim.id,
    () =>
      client.POST('/v1/claims/{id}/verifications/{verificationId}/revocation', {
        params: pathOf(props),
        body: { reason },
      }),
    onClose,
  );
  return (
    <Dialog title={say('verification.revoke')} isOpen onClose={onClose}>
      <Decision
        label={say('hold.reason')}
        text={reason}
        onText={setReason}
        fault={tried && reason.trim() === '' ? say('form.wanted') : undefined}
        send={() => {
          setTried(true);
          if (reason.trim() !== '') revoke.mutate(undefined);
        }}
        error={revoke.error}
        busy={revoke.isPending}
        go={<Text id="verification.revoke" />}
        onClose={onClose}
      />
    </Dialog>
  );
}

interface DecisionProps {
  readonly label: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly fault?: string | undefined;
  readonly send: () => void;
  readonly error: Error | null;
  readonly busy: boolean;
  readonly go: ReactNode;
  readonly onClose: () => void;
}

function Decision({ label, text, onText, fault, send, error, busy, go, onClose }: DecisionProps): ReactNode {
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <Field label={label} value={text} onChange={onText} lines={3} fault={fault} autoFocus />
      {error && <Failure error={error} />}
      <div className="flex justify-end gap-2">
        <Button onPress={onClose}>
          <Text id="app.cancel" />
        </Button>
        <Button look="main" type="submit" isDisabled={busy}>
          {go}
        </Button>
      </div>
    </form>
  );
}
