import { useState, type ReactNode } from 'react';
import { client } from '../api/client.ts';
import { useMark } from '../claim/use-mark.ts';
import { useDraft } from '../drafts/use-draft.ts';
import { Text, useSay } from '../intl/text.tsx';
import { DialogForm } from '../ui/dialog-form.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { faultAt } from '../ui/faults.ts';
import { Field } from '../ui/field.tsx';
import type { ChangeProps } from './change.ts';

/** A source has taken its report back. */
export function RetractionDialog({ claimId, piece: { report, source }, onClose }: ChangeProps): ReactNode {
  const say = useSay();
  const [tried, setTried] = useState(false);
  const title = say('provenance.takeBack');
  const draft = useDraft({ name: 'retraction', title, about: report.id }, { reason: '' });
  const { reason } = draft.values;
  const retract = useMark(
    claimId,
    async () => client.POST('/v1/reports/{id}/retraction', { params: { path: { id: report.id } }, body: { reason } }),
    onClose,
    draft,
  );
  return (
    <Dialog title={title} isOpen onClose={onClose}>
      <DialogForm
        go={<Text id="provenance.takeItBack" />}
        onSend={() => {
          setTried(true);
          if (reason.trim() !== '') retract.mutate(undefined);
        }}
        onClose={onClose}
        sending={retract}
        draft={draft}
      >
        <p dir="auto" className="mt-0 mb-3">
          <Text id="provenance.takeBackMeans" values={{ source: source.name, title: report.title }} />
        </p>
        <Field
          label={say('provenance.reason')}
          value={reason}
          onChange={(words) => draft.set({ reason: words })}
          lines={3}
          autoFocus
          fault={tried && reason.trim() === '' ? say('form.wanted') : faultAt(retract.error, '/reason')}
        />
      </DialogForm>
    </Dialog>
  );
}
