import { useState, type ReactNode } from 'react';
import { client, type Claim, type Schemas } from '../api/client.ts';
import { useDraft } from '../drafts/use-draft.ts';
import { Text, useSay } from '../intl/text.tsx';
import { Choice } from '../ui/choice.tsx';
import { DialogForm } from '../ui/dialog-form.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { faultAt } from '../ui/faults.ts';
import { Field } from '../ui/field.tsx';
import { MethodsField } from './methods-field.tsx';
import { seenOnce, useMark } from './use-mark.ts';
import { useMethod } from './use-words.ts';

const OUTCOMES = ['confirmed', 'refuted', 'inconclusive'] as const;

interface Props {
  readonly claim: Claim;
  /** One that waits on evidence that has changed since: the new one begins from its text. */
  readonly from?: Schemas['Verification'] | null;
  readonly onClose: () => void;
}

interface Values {
  readonly outcome: (typeof OUTCOMES)[number] | null;
  readonly methods: readonly string[];
  readonly findings: string;
  /** What is typed of a method that nobody has taken yet. */
  readonly method: string;
}

/** Submits what the newsroom itself has found. */
export function VerifyDialog({ claim, from = null, onClose }: Props): ReactNode {
  const say = useSay();
  const title = say(from ? 'verification.again' : 'verification.submit');
  const waiting = claim.openVerification;
  const nameOf = useMethod();
  const fields = {
    outcome: {
      label: say('verification.outcome'),
      now: waiting?.outcome ?? null,
      show: (value: Values['outcome']) => (value === null ? '' : say(`verification.outcome.${value}`)),
    },
    methods: {
      label: say('verification.methods'),
      now: waiting?.methods ?? [],
      show: (value: readonly string[]) => value.map(nameOf).join(', '),
    },
    findings: { label: say('verification.findings'), now: waiting?.findings ?? '' },
  };
  const draft = useDraft<Values>(
    { name: from ? 'verifyAgain' : 'verify', title, claim, reopen: 'verify', fields },
    { outcome: from?.outcome ?? null, methods: from?.methods ?? [], findings: from?.findings ?? '', method: '' },
  );
  const { outcome, methods, findings, method } = draft.values;
  const [tried, setTried] = useState(false);
  const submit = useMark(
    claim.id,
    (body: Schemas['NewVerification']) =>
      client.POST('/v1/claims/{id}/verifications', {
        params: { path: { id: claim.id }, ...seenOnce(claim.version, draft) },
        body,
      }),
    onClose,
    draft,
  );
  const fault = (missing: boolean, name: string): string | undefined =>
    tried && missing ? say('form.wanted') : faultAt(submit.error, `/${name}`);
  return (
    <Dialog title={title} isOpen onClose={onClose}>
      <DialogForm
        go={<Text id={from ? 'verification.again' : 'verification.submit'} />}
        onSend={() => {
          setTried(true);
          if (outcome !== null && methods.length > 0 && method.trim() === '' && findings.trim() !== '')
            submit.mutate({ outcome, methods: [...methods], findings });
        }}
        onClose={onClose}
        sending={submit}
        draft={draft}
      >
        <Choice
          label={say('verification.outcome')}
          value={outcome}
          options={OUTCOMES.map((value) => ({ value, label: say(`verification.outcome.${value}`) }))}
          onChange={(chosen) => draft.set({ outcome: chosen })}
          autoFocus
          fault={fault(outcome === null, 'outcome')}
        />
        <MethodsField
          value={methods}
          onChange={(chosen) => draft.set({ methods: chosen })}
          words={method}
          onWords={(words) => draft.set({ method: words })}
          fault={
            tried && method.trim() !== '' ? say('verification.whichMethod') : fault(methods.length === 0, 'methods')
          }
        />
        <Field
          label={say('verification.findings')}
          value={findings}
          onChange={(text) => draft.set({ findings: text })}
          lines={6}
          fault={fault(findings.trim() === '', 'findings')}
        />
      </DialogForm>
    </Dialog>
  );
}
