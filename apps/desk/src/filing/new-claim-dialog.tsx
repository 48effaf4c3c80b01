import { useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { check, client } from '../api/client.ts';
import { useChange } from '../api/use-change.ts';
import { useDraft } from '../drafts/use-draft.ts';
import { whoIsMeant, type Who } from '../evidence/find.ts';
import {
  isWholeSource,
  makeSource,
  NewSourceFields,
  PLAIN_SOURCE,
  UNMADE,
  type NewSource,
} from '../evidence/new-source.tsx';
import { faultOfSource, SourceField } from '../evidence/source-field.tsx';
import { Text, useSay } from '../intl/text.tsx';
import { DialogForm } from '../ui/dialog-form.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { faultAt } from '../ui/faults.ts';
import { Field } from '../ui/field.tsx';
import { FilingFields, filingOf, NO_FILING, type FilingDraft } from './filing-fields.tsx';

interface Values {
  readonly statement: string;
  readonly who: Who | null;
  /** What is typed of the claimant. */
  readonly name: string;
  readonly about: NewSource;
  readonly filing: FilingDraft;
}

const EMPTY: Values = {
  ...{ statement: '', who: null, name: '', about: { ...PLAIN_SOURCE, kind: 'person' }, filing: NO_FILING },
};

/** Files a claim: what is claimed, by whom, and how it is to be worked. Leads to its file. */
export default function NewClaimDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const say = useSay();
  const navigate = useNavigate();
  const title = say('filing.new');
  const draft = useDraft<Values>({ name: 'newClaim', title, reopen: 'create' }, EMPTY);
  const { set } = draft;
  const { statement, who, name, about, filing } = draft.values;
  const [tried, setTried] = useState(false);
  const file = useChange(
    ['claims'],
    async (by: Who) => {
      const claim = { statement, ...filingOf(filing) };
      if (by.id === null) await check('POST /v1/claims', { ...claim, claimantId: UNMADE });
      const claimantId = by.id ?? (await makeSource(by.name, about, draft));
      // Made once, though the claim may still be refused.
      set({ who: { id: claimantId, name: by.name } });
      return (
        await client.POST('/v1/claims', {
          params: { header: draft.once() },
          body: { ...claim, claimantId },
        })
      ).data!;
    },
    ({ id }) => {
      onClose();
      void navigate({ to: '/claims/$claimId', params: { claimId: id } });
    },
    draft,
  );
  const isEmpty = statement.trim() === '';
  const send = async (): Promise<void> => {
    setTried(true);
    // Whoever sends it from within the name has not left that field yet.
    const by = who ?? (await whoIsMeant(name));
    if (by !== who) set({ who: by });
    if (!isEmpty && by !== null && (by.id !== null || isWholeSource(about))) file.mutate(by);
  };
  return (
    <Dialog title={title} isOpen onClose={onClose}>
      <DialogForm
        go={<Text id="filing.file" />}
        onSend={() => void send()}
        onClose={onClose}
        sending={file}
        draft={draft}
      >
        <Field
          label={say('filing.statement')}
          value={statement}
          onChange={(value) => set({ statement: value })}
          lines={3}
          autoFocus
          hint={say('filing.statementHint')}
          fault={tried && isEmpty ? say('form.wanted') : faultAt(file.error, '/statement')}
        />
        <SourceField
          label={say('filing.claimant')}
          who={who}
          words={name}
          onChange={(named) => set({ who: named.who, name: named.words })}
          makes
          fault={faultOfSource(say, { words: name, who }, tried, file.error)}
        />
        {who?.id === null && (
          <NewSourceFields said={about} tried={tried} onSaid={(part) => set({ about: { ...about, ...part } })} />
        )}
        <FilingFields draft={filing} onChange={(value) => set({ filing: value })} error={file.error} />
      </DialogForm>
    </Dialog>
  );
}
