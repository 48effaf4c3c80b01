import { useState, type ReactNode } from 'react';
import { client } from '../api/client.ts';
import { useMark } from '../claim/use-mark.ts';
import { Text, useSay } from '../intl/text.tsx';
import { DialogForm } from '../ui/dialog-form.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { faultAt } from '../ui/faults.ts';
import { Field } from '../ui/field.tsx';
import type { ChangeProps } from './change.ts';

/** A source has taken its report back. */
export function RetractionDialog({ claimId, piece: { report, source }, onClose }: ChangeProps): ReactNode {
  const say = useSay();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const retract = useMark(
    claimId,
    async () => client.POST('/v1/reports/{id}/retraction', { params: { path: { id: report.id } }, body: { reason } }),
    onClose,
  );
  return (
    <Dialog title={say('provenance.takeBack')} isOpen onClose={onClose}>
      <DialogForm
        go={<Text id="provenance.takeItBack" />}
        onSend={() => {
          setTried(true);
          if (reason.trim() !== '') retract.mutate(undefined);
        }}
        onClose={onClose}
        sending={retract}
      >
        <p dir="auto" className="mt-0 mb-3">
          <Text id="provenance.takeBackMeans" values={{ source: source.name, title: report.title }} />
        </p>
        <Field
          label={say('provenance.reason')}
          value={reason}
          onChange={setReason}
          lines={3}
          autoFocus
          fault={tried && reason.trim() === '' ? say('form.wanted') : faultAt(retract.error, '/reason')}
        />
      </DialogForm>
    </Dialog>
  );
}
