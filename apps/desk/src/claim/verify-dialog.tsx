import { useState, type ReactNode } from 'react';
import { client, type Claim, type Schemas } from '../api/client.ts';
import { Text, useSay } from '../intl/text.tsx';
import { Choice } from '../ui/choice.tsx';
import { DialogForm } from '../ui/dialog-form.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Field } from '../ui/field.tsx';
import { seen, useMark } from './use-mark.ts';

const OUTCOMES = ['confirmed', 'refuted', 'inconclusive'] as const;

/** Submits what the newsroom itself has found. */
export function VerifyDialog({ claim, onClose }: { readonly claim: Claim; readonly onClose: () => void }): ReactNode {
  const say = useSay();
  const [outcome, setOutcome] = useState<(typeof OUTCOMES)[number] | null>(null);
  const [methods, setMethods] = useState('');
  const [findings, setFindings] = useState('');
  const [tried, setTried] = useState(false);
  const named = methods.split(/[,،;]/).map((method) => method.trim());
  const wanted = named.filter((method) => method !== '');
  const submit = useMark(
    claim.id,
    (body: Schemas['NewVerification']) =>
      client.POST('/v1/claims/{id}/verifications', {
        params: { path: { id: claim.id }, ...seen(claim.version) },
        body,
      }),
    onClose,
  );
  const fault = (missing: boolean): string | undefined => (tried && missing ? say('form.wanted') : undefined);
  return (
    <Dialog title={say('verification.submit')} isOpen onClose={onClose}>
      <DialogForm
        go={<Text id="verification.submit" />}
        onSend={() => {
          setTried(true);
          if (outcome !== null && wanted.length > 0 && findings.trim() !== '')
            submit.mutate({ outcome, methods: [...new Set(wanted)], findings });
        }}
        onClose={onClose}
        sending={submit}
      >
        <Choice
          label={say('verification.outcome')}
          value={outcome}
          options={OUTCOMES.map((value) => ({ value, label: say(`verification.outcome.${value}`) }))}
          onChange={setOutcome}
          autoFocus
        />
        {fault(outcome === null) !== undefined && <p className="text-sm text-bad">{fault(outcome === null)}</p>}
        <Field
          label={say('verification.methods')}
          hint={say('verification.methodsHint')}
          value={methods}
          onChange={setMethods}
          fault={fault(wanted.length === 0)}
        />
        <Field
          label={say('verification.findings')}
          value={findings}
          onChange={setFindings}
          lines={6}
          fault={fault(findings.trim() === '')}
        />
      </DialogForm>
    </Dialog>
  );
}
