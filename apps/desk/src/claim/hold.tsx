import { useState, type ReactNode } from 'react';
import { client, type Claim, type Schemas } from '../api/client.ts';
import { Text, useSay } from '../intl/text.tsx';
import { useCommands } from '../keys/keys.tsx';
import { useDraft } from '../drafts/use-draft.ts';
import { Button } from '../ui/button.tsx';
import { Choice } from '../ui/choice.tsx';
import { DialogForm } from '../ui/dialog-form.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Failure } from '../ui/failure.tsx';
import { faultAt } from '../ui/faults.ts';
import { Field } from '../ui/field.tsx';
import { Section } from '../ui/section.tsx';
import { seen, useMark } from './use-mark.ts';
import { useMay } from './use-may.ts';

const STATUSES = ['reported', 'corroborated', 'disputed', 'withdrawn'] as const;

type Held = (typeof STATUSES)[number];

/** Keeps the claim at a status for a reason, or lets it go. For those who edit. */
export function Hold({ claim }: { readonly claim: Claim }): ReactNode {
  const say = useSay();
  const [isOpen, setOpen] = useState(false);
  const mayHold = useMay(claim, false).hold;
  const lift = useMark(
    claim.id,
    () => client.DELETE('/v1/claims/{id}/hold', { params: { path: { id: claim.id }, ...seen(claim.version) } }),
    () => {},
  );
  useCommands({ hold: mayHold ? () => setOpen(true) : { why: say('hold.byEditors') } });
  if (!mayHold) return null;
  return (
    <Section
      title={say('hold.title')}
      actions={
        <>
          {claim.hold && (
            <Button onPress={() => lift.mutate(undefined)} isPending={lift.isPending}>
              <Text id="hold.lift" />
            </Button>
          )}
          <Button onPress={() => setOpen(true)} shortcut="h">
            <Text id={claim.hold ? 'hold.change' : 'hold.hold'} />
          </Button>
        </>
      }
    >
      {lift.error && <Failure error={lift.error} />}
      {isOpen && <HoldDialog claim={claim} onClose={() => setOpen(false)} />}
    </Section>
  );
}

interface Values {
  readonly status: Held;
  readonly reason: string;
}

function HoldDialog({ claim, onClose }: { readonly claim: Claim; readonly onClose: () => void }): ReactNode {
  const say = useSay();
  const [tried, setTried] = useState(false);
  const status = claim.hold?.status ?? claim.assessment.status;
  const fields = {
    status: { label: say('hold.status'), now: status, show: (value: Held) => say(`status.${value}`) },
    reason: { label: say('hold.reason'), now: claim.hold?.reason ?? '' },
  };
  const title = say('hold.hold');
  const draft = useDraft<Values>({ name: 'hold', title, claim, reopen: 'hold', fields }, { status, reason: '' });
  const { values, set } = draft;
  const hold = useMark(
    claim.id,
    (body: Schemas['NewHold']) =>
      client.PUT('/v1/claims/{id}/hold', { params: { path: { id: claim.id }, ...seen(claim.version) }, body }),
    onClose,
    draft,
  );
  const isEmpty = values.reason.trim() === '';
  return (
    <Dialog title={title} isOpen onClose={onClose}>
      <DialogForm
        go={<Text id="hold.save" />}
        onSend={() => {
          setTried(true);
          if (!isEmpty) hold.mutate(values);
        }}
        onClose={onClose}
        sending={hold}
        draft={draft}
      >
        <Choice
          label={say('hold.status')}
          value={values.status}
          options={STATUSES.map((value) => ({ value, label: say(`status.${value}`) }))}
          onChange={(value) => set({ status: value })}
        />
        <Field
          label={say('hold.reason')}
          value={values.reason}
          onChange={(reason) => set({ reason })}
          lines={3}
          autoFocus
          fault={tried && isEmpty ? say('form.wanted') : faultAt(hold.error, '/reason')}
        />
      </DialogForm>
    </Dialog>
  );
}
