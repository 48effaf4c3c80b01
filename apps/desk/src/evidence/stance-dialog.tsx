import type { ReactNode } from 'react';
import { client } from '../api/client.ts';
import { useMark } from '../claim/use-mark.ts';
import { useDraft } from '../drafts/use-draft.ts';
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
  const title = say('provenance.changeStance');
  const draft = useDraft(
    { name: 'stance', title, about: `${claimId}-${piece.report.id}` },
    { stance: piece.stance, note: piece.note ?? '' },
  );
  const { stance, note } = draft.values;
  const change = useMark(
    claimId,
    async () => {
      const body = { reportId: piece.report.id, stance, note: note.trim() || null };
      return client.POST('/v1/claims/{id}/evidence', { params: { path: { id: claimId } }, body });
    },
    onClose,
    draft,
  );
  return (
    <Dialog title={title} isOpen onClose={onClose}>
      <DialogForm
        go={<Text id="form.save" />}
        onSend={() => change.mutate(undefined)}
        onClose={onClose}
        sending={change}
        draft={draft}
      >
        <p dir="auto" className="mt-0 mb-3">
          <strong>{piece.source.name}</strong>: {piece.report.title}
        </p>
        <StanceChoice
          stance={stance}
          onStance={(chosen) => draft.set({ stance: chosen })}
          isMissing={false}
          autoFocus
        />
        <Field
          label={say('provenance.note')}
          value={note}
          onChange={(words) => draft.set({ note: words })}
          lines={3}
          fault={faultAt(change.error, '/note')}
        />
      </DialogForm>
    </Dialog>
  );
}
