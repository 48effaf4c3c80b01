import { useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { client } from '../api/client.ts';
import { useChange } from '../api/use-change.ts';
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

/** Files a claim: what is claimed, by whom, and how it is to be worked. Leads to its file. */
export default function NewClaimDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const say = useSay();
  const navigate = useNavigate();
  const [statement, setStatement] = useState('');
  const [who, setWho] = useState<Who | null>(null);
  const [kind, setKind] = useState<(typeof KINDS)[number]>('person');
  const [draft, setDraft] = useState<FilingDraft>(NO_FILING);
  const [tried, setTried] = useState(false);
  const file = useChange(
    ['claims'],
    async () => {
      const claimantId = who?.id ?? (await makeSource(who?.name ?? '', kind));
      // Made once, though the claim may still be refused.
      setWho({ id: claimantId, name: who?.name ?? '' });
      return (await client.POST('/v1/claims', { body: { statement, claimantId, ...filingOf(draft) } })).data!;
    },
    ({ id }) => {
      onClose();
      void navigate({ to: '/claims/$claimId', params: { claimId: id } });
    },
  );
  const isEmpty = statement.trim() === '';
  return (
    <Dialog title={say('filing.new')} isOpen onClose={onClose}>
      <DialogForm
        go={<Text id="filing.file" />}
        onSend={() => {
          setTried(true);
          if (!isEmpty && who !== null) file.mutate(undefined);
        }}
        onClose={onClose}
        sending={file}
      >
        <Field
          label={say('filing.statement')}
          value={statement}
          onChange={setStatement}
          lines={3}
          autoFocus
          hint={say('filing.statementHint')}
          fault={tried && isEmpty ? say('form.wanted') : faultAt(file.error, '/statement')}
        />
        <Picker
          label={say('filing.claimant')}
          name="sources"
          find={findSources}
          onPick={setWho}
          offerNew={(name) => say('filing.newSource', { name })}
          onNew={(name) => setWho({ id: null, name })}
          empty={say('filing.nothingFound')}
          fault={tried && who === null ? say('form.wanted') : faultAt(file.error, '/name')}
        />
        {who?.id === null && (
          <Choice
            label={say('filing.kind')}
            value={kind}
            options={KINDS.map((value) => ({ value, label: say(`filing.kind.${value}`) }))}
            onChange={setKind}
          />
        )}
        <FilingFields draft={draft} onChange={setDraft} error={file.error} />
      </DialogForm>
    </Dialog>
  );
}

async function findSources(words: string): Promise<readonly Pick[]> {
  const query = { limit: 10, ...(words !== '' && { q: words.slice(0, 200) }) };
  return (await client.GET('/v1/sources', { params: { query } })).data!.items;
}

async function makeSource(name: string, kind: string): Promise<string> {
  return (await client.POST('/v1/sources', { body: { name, kind } })).data!.id;
}
