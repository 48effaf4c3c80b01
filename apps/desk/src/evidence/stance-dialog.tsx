import { useState, type ReactNode } from 'react';
import { client } from '../api/client.ts';
import { useMark } from '../claim/use-mark.ts';
import { Text, useSay } from '../intl/text.tsx';
import { DialogForm } from '../ui/dialog-form.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { faultAt } from '../ui/faults.ts';
import { Field } from '../ui/field.tsx';
import type { ChangeProps } from './change.ts';
import { StanceChoice } from './stance-choice.tsx';

/** Says how a report bears on the claim after all. */
export function StanceDialog({ claimId, piece, onClose }: ChangeProps): ReactNode {
  const say = useSay();
  const [stance, setStance] = useState(piece.stance);
  const [note, setNote] = useState(piece.note ?? '');
  const change = useMark(
    claimId,
    async () => {
      const body = { reportId: piece.report.id, stance, note: note.trim() || null };
      return client.POST('/v1/claims/{id}/evidence', { params: { path: { id: claimId } }, body });
    },
    onClose,
  );
  return (
    <Dialog title={say('provenance.changeStance')} isOpen onClose={onClose}>
      <DialogForm
        go={<Text id="form.save" />}
        onSend={() => change.mutate(undefined)}
        onClose={onClose}
        sending={change}
      >
        <p dir="auto" className="mt-0 mb-3">
          <strong>{piece.source.name}</strong>: {piece.report.title}
        </p>
        <StanceChoice stance={stance} onStance={setStance} isMissing={false} autoFocus />
        <Field
          label={say('provenance.note')}
          value={note}
          onChange={setNote}
          lines={3}
          fault={faultAt(change.error, '/note')}
        />
      </DialogForm>
    </Dialog>
  );
}
