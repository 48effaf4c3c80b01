import type { ReactNode } from 'react';
import { client, type Claim } from '../api/client.ts';
import { seen, useMark } from '../claim/use-mark.ts';
import { useDraft } from '../drafts/use-draft.ts';
import { Text, useSay } from '../intl/text.tsx';
import { DialogForm } from '../ui/dialog-form.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { draftOf, FilingFields, filingOf, type FilingDraft } from './filing-fields.tsx';
import { useFilingFields } from './use-filing-fields.ts';

interface Props {
  readonly claim: Claim;
  readonly onClose: () => void;
}

/** Files a claim otherwise. Only what was changed here is sent. */
export default function FilingDialog({ claim, onClose }: Props): ReactNode {
  const say = useSay();
  const title = say('filing.change');
  const draft = useDraft<FilingDraft>(
    // What a colleague changes meanwhile stays theirs, unless it was changed here as well.
    { name: 'filing', title, claim, reopen: 'filing', fields: useFilingFields(claim), sendsChanges: true },
    draftOf(claim),
  );
  const before = Object.entries(filingOf(draft.from));
  const change = Object.fromEntries(
    Object.entries(filingOf(draft.values)).filter(([name, value]) =>
      before.some((each) => each[0] === name && each[1] !== value),
    ),
  );
  const save = useMark(
    claim.id,
    async () =>
      client.PATCH('/v1/claims/{id}', { params: { path: { id: claim.id }, ...seen(claim.version) }, body: change }),
    onClose,
    draft,
  );
  return (
    <Dialog title={title} isOpen onClose={onClose}>
      <DialogForm
        go={<Text id="form.save" />}
        onSend={() => (Object.keys(change).length > 0 ? save.mutate(undefined) : onClose())}
        onClose={onClose}
        sending={save}
        draft={draft}
      >
        <FilingFields draft={draft.values} onChange={draft.set} error={save.error} autoFocus />
      </DialogForm>
    </Dialog>
  );
}
