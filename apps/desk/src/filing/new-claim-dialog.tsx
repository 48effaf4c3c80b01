import { useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { client } from '../api/client.ts';
import { useChange } from '../api/use-change.ts';
import { useDraft } from '../drafts/use-draft.ts';
import { Text, useSay } from '../intl/text.tsx';
import { Choice } from '../ui/choice.tsx';
import { DialogForm } from '../ui/dialog-form.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { faultAt } from '../ui/faults.ts';
import { Field } from '../ui/field.tsx';
import { Picker, type Pick } from '../ui/picker.tsx';
import { FilingFields, filingOf, NO_FILING, type FilingDraft } from './filing-fields.tsx';

const KINDS = ['person', 'government', 'organisation', 'outlet'] as const;

/** A source that is there, or one that is to be made. */
interface Who {
  readonly id: string | null;
  readonly name: string;
}

interface Values {
  readonly statement: string;
  readonly who: Who | null;
  readonly kind: (typeof KINDS)[number];
  readonly filing: FilingDraft;
}

const EMPTY: Values = { statement: '', who: null, kind: 'person', filing: NO_FILING };

/** Files a claim: what is claimed, by whom, and how it is to be worked. Leads to its file. */
export default function NewClaimDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const say = useSay();
  const navigate = useNavigate();
  const title = say('filing.new');
  const draft = useDraft<Values>({ name: 'newClaim', title, reopen: 'create' }, EMPTY);
  const { set } = draft;
  const { statement, who, kind, filing } = draft.values;
  const [tried, setTried] = useState(false);
  const file = useChange(
    ['claims'],
    async () => {
      const claimantId = who?.id ?? (await makeSource(who?.name ?? '', kind, draft.once('source')));
      // Made once, though the claim may still be refused.
      set({ who: { id: claimantId, name: who?.name ?? '' } });
      return (
        await client.POST('/v1/claims', {
          params: { header: draft.once() },
          body: { statement, claimantId, ...filingOf(filing) },
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
  return (
    <Dialog title={title} isOpen onClose={onClose}>
      <DialogForm
        go={<Text id="filing.file" />}
        onSend={() => {
          setTried(true);
          if (!isEmpty && who !== null) file.mutate(undefined);
        }}
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
        <Picker
          label={say('filing.claimant')}
          name="sources"
          find={findSources}
          initial={who?.name}
          onPick={(pick) => set({ who: pick })}
          offerNew={(name) => say('filing.newSource', { name })}
          onNew={(name) => set({ who: { id: null, name } })}
          empty={say('filing.nothingFound')}
          fault={tried && who === null ? say('form.wanted') : faultAt(file.error, '/name')}
        />
        {who?.id === null && (
          <Choice
            label={say('filing.kind')}
            value={kind}
            options={KINDS.map((value) => ({ value, label: say(`filing.kind.${value}`) }))}
            onChange={(value) => set({ kind: value })}
          />
        )}
        <FilingFields draft={filing} onChange={(value) => set({ filing: value })} error={file.error} />
      </DialogForm>
    </Dialog>
  );
}

async function findSources(words: string): Promise<readonly Pick[]> {
  const query = { limit: 10, ...(words !== '' && { q: words.slice(0, 200) }) };
  return (await client.GET('/v1/sources', { params: { query } })).data!.items;
}

async function makeSource(name: string, kind: string, header: { 'Idempotency-Key': string }): Promise<string> {
  return (await client.POST('/v1/sources', { params: { header }, body: { name, kind } })).data!.id;
}
