import { useState, type ReactNode } from 'react';
import { client, type Claim } from '../api/client.ts';
import { Text, useSay } from '../intl/text.tsx';
import { Button } from '../ui/button.tsx';
import { Choice } from '../ui/choice.tsx';
import { DialogForm } from '../ui/dialog-form.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Field } from '../ui/field.tsx';
import { Picker, type Pick } from '../ui/picker.tsx';
import { useMark } from './use-mark.ts';

const STANCES = ['supports', 'disputes', 'does_not_address'] as const;
const LINEAGES = ['firsthand', 'derived', 'unknown'] as const;

/** A source that is there, or the name of one that is to be made. */
type Who = { readonly id: string; readonly name: string } | { readonly id: null; readonly name: string };

const NEW_KIND = 'outlet';

/** Files a report and how it bears on the claim: who says it, and from whom they have it. */
export function EvidenceDialog({ claim, onClose }: { readonly claim: Claim; readonly onClose: () => void }): ReactNode {
  const say = useSay();
  const [who, setWho] = useState<Who | null>(null);
  const [title, setTitle] = useState('');
  const [url, setUrl] = useState('');
  const [stance, setStance] = useState<(typeof STANCES)[number]>('supports');
  // Not known until somebody says so: what is taken for first-hand counts as a voice of its own.
  const [lineage, setLineage] = useState<(typeof LINEAGES)[number]>('unknown');
  const [from, setFrom] = useState<readonly Pick[]>([]);
  const [tried, setTried] = useState(false);
  const file = useMark(
    claim.id,
    async () => {
      const sourceId = who?.id ?? (await makeSource(who?.name ?? ''));
      // Made once, though the report may still be refused.
      setWho({ id: sourceId, name: who?.name ?? '' });
      await client.POST('/v1/reports', {
        body: {
          ...{ sourceId, title, firsthand: lineage === 'firsthand' },
          ...(url.trim() !== '' && { url: url.trim() }),
          ...(lineage === 'derived' && { derivedFrom: from.map(({ id }) => id) }),
          evidence: [{ claimId: claim.id, stance }],
        },
      });
    },
    onClose,
  );
  const needsFrom = lineage === 'derived' && from.length === 0;
  const fault = (missing: boolean): string | undefined => (tried && missing ? say('form.wanted') : undefined);
  return (
    <Dialog title={say('evidence.file')} isOpen onClose={onClose}>
      <DialogForm
        go={<Text id="evidence.save" />}
        onSend={() => {
          setTried(true);
          if (who !== null && title.trim() !== '' && !needsFrom) file.mutate(undefined);
        }}
        onClose={onClose}
        sending={file}
      >
        <Field
          label={say('evidence.title')}
          value={title}
          onChange={setTitle}
          autoFocus
          fault={fault(title.trim() === '')}
        />
        <Field label={say('evidence.url')} value={url} onChange={setUrl} />
        <Picker
          label={say('evidence.source')}
          name="sources"
          find={findSources}
          onPick={setWho}
          offerNew={(name) => say('evidence.newSource', { name })}
          onNew={(name) => setWho({ id: null, name })}
          empty={say('evidence.nothingFound')}
          fault={fault(who === null)}
        />
        <Choice
          label={say('evidence.stance')}
          value={stance}
          options={STANCES.map((value) => ({ value, label: say(`stance.${value}`) }))}
          onChange={setStance}
        />
        <Choice
          label={say('evidence.lineage')}
          value={lineage}
          options={LINEAGES.map((value) => ({ value, label: say(`evidence.lineage.${value}`) }))}
          onChange={setLineage}
        />
        {lineage === 'derived' && (
          <>
            <ul className="m-0 mb-2 list-none p-0">
              {from.map((pick) => (
                <li key={pick.id} className="flex items-center justify-between gap-2">
                  <span dir="auto">{pick.name}</span>
                  <Button look="quiet" onPress={() => setFrom(from.filter(({ id }) => id !== pick.id))}>
                    <Text id="evidence.remove" />
                  </Button>
                </li>
              ))}
            </ul>
            <Picker
              label={say('evidence.from')}
              name="reports"
              find={findReports}
              onPick={(pick) => setFrom([...from.filter(({ id }) => id !== pick.id), pick])}
              many
              empty={say('evidence.nothingFound')}
              fault={fault(needsFrom)}
            />
          </>
        )}
      </DialogForm>
    </Dialog>
  );
}

async function findSources(words: string): Promise<readonly Pick[]> {
  const query = { limit: 10, ...(words !== '' && { q: words }) };
  return (await client.GET('/v1/sources', { params: { query } })).data!.items;
}

async function findReports(words: string): Promise<readonly Pick[]> {
  const query = { limit: 10, ...(words !== '' && { q: words }) };
  const { items } = (await client.GET('/v1/reports', { params: { query } })).data!;
  return items.map(({ id, title }) => ({ id, name: title }));
}

async function makeSource(name: string): Promise<string> {
  return (await client.POST('/v1/sources', { body: { name, kind: NEW_KIND } })).data!.id;
}
