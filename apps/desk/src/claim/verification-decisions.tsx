import { useState, type ReactNode } from 'react';
import { client, type Claim, type Schemas } from '../api/client.ts';
import { useDraft, type Draft } from '../drafts/use-draft.ts';
import { Text, useSay } from '../intl/text.tsx';
import { DialogForm } from '../ui/dialog-form.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { faultAt } from '../ui/faults.ts';
import { Field } from '../ui/field.tsx';
import { Found } from './found.tsx';
import { useNames } from './use-members.ts';
import { seenOnce, useMark } from './use-mark.ts';

interface Props {
  readonly claim: Claim;
  readonly verification: Schemas['Verification'];
  readonly onClose: () => void;
}

type Once = Pick<Draft<object>, 'once'>;

const pathOf = ({ claim, verification }: Pick<Props, 'claim' | 'verification'>, draft: Once) => ({
  path: { id: claim.id, verificationId: verification.id },
  ...seenOnce(claim.version, draft),
});

/** Somebody else agrees with what was found. */
export function SignOffDialog(props: Props): ReactNode {
  const say = useSay();
  const { claim, verification, onClose } = props;
  const nameOf = useNames();
  const title = say('verification.signOff');
  const draft = useDraft({ name: `signOff-${verification.id}`, title, claim, reopen: 'signOff' }, { note: '' });
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
      <p className="mt-0 mb-1 font-medium">
        <Text
          id="verification.signs"
          values={{
            outcome: say(`verification.outcome.${verification.outcome}`),
            name: nameOf(verification.submittedBy),
          }}
        />
      </p>
      <div className="mb-3 max-h-60 overflow-y-auto">
        <Found verification={verification} />
      </div>
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
          onChange={(text) => draft.set({ note: text })}
          lines={3}
          autoFocus
          fault={faultAt(signOff.error, '/note')}
        />
      </DialogForm>
    </Dialog>
  );
}

/** The newsroom takes back what it has verified. */
export function RevokeDialog(props: Props): ReactNode {
  return (
    <ReasonDialog
      {...props}
      decision="revoke"
      send={(reason, draft) =>
        client.POST('/v1/claims/{id}/verifications/{verificationId}/revocation', {
          params: pathOf(props, draft),
          body: { reason },
        })
      }
    />
  );
}

/** A challenged verification stands all the same: what has come up since counts as seen. */
export function UpholdDialog(props: Props): ReactNode {
  return (
    <ReasonDialog
      {...props}
      decision="uphold"
      send={(reason, draft) =>
        client.POST('/v1/claims/{id}/verifications/{verificationId}/upholding', {
          params: pathOf(props, draft),
          body: { reason },
        })
      }
    />
  );
}

interface ReasonProps extends Props {
  readonly decision: 'revoke' | 'uphold';
  readonly send: (reason: string, draft: Once) => Promise<unknown>;
}

/** Asks for the reason of a decision, which the history keeps. */
function ReasonDialog({ claim, verification, decision, send, onClose }: ReasonProps): ReactNode {
  const say = useSay();
  const title = say(`verification.${decision}`);
  const draft = useDraft({ name: `${decision}-${verification.id}`, title, claim, reopen: decision }, { reason: '' });
  const [tried, setTried] = useState(false);
  const { reason } = draft.values;
  const isEmpty = reason.trim() === '';
  const deciding = useMark(claim.id, () => send(reason, draft), onClose, draft);
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
          onChange={(text) => draft.set({ reason: text })}
          lines={3}
          fault={tried && isEmpty ? say('form.wanted') : faultAt(deciding.error, '/reason')}
          autoFocus
        />
      </DialogForm>
    </Dialog>
  );
}
