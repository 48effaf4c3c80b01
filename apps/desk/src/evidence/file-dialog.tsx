import { useState, type ReactNode } from 'react';
import { client, type Claim, type Schemas } from '../api/client.ts';
import { useMark } from '../claim/use-mark.ts';
import { Text, useSay } from '../intl/text.tsx';
import { Button } from '../ui/button.tsx';
import { DialogForm } from '../ui/dialog-form.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { faultAt } from '../ui/faults.ts';
import { Field } from '../ui/field.tsx';
import type { Pick } from '../ui/picker.tsx';
import { Tick } from '../ui/tick.tsx';
import { isAddress } from './address.ts';
import { findSources, meantSource, type Who } from './find.ts';
import { KnownReport, type FiledReport } from './known-report.tsx';
import { makeSource, NewSourceFields, PLAIN_SOURCE } from './new-source.tsx';
import { RestsOn } from './rests-on.tsx';
import { SourceField } from './source-field.tsx';
import { StanceChoice, type Stance } from './stance-choice.tsx';

interface Props {
  readonly claim: Claim;
  /** The evidence that is filed already. */
  readonly pieces: Schemas['EvidencePage']['items'];
  readonly onClose: () => void;
}

/**
 * Files a report and how it bears on the claim: who says it, and from whom they have it. In the order in which it is told,
 * so that the keys are few; what is rarely said comes last. A report that is filed already is used rather than filed again.
 */
export function FileDialog({ claim, pieces, onClose }: Props): ReactNode {
  const say = useSay();
  const [url, setUrl] = useState('');
  const [title, setTitle] = useState('');
  const [who, setWho] = useState<Who | null>(null);
  const [name, setName] = useState('');
  const [about, setAbout] = useState(PLAIN_SOURCE);
  const [used, setUsed] = useState<FiledReport | null>(null);
  const [from, setFrom] = useState<readonly Pick[]>([]);
  const [fromWords, setFromWords] = useState('');
  const [stance, setStance] = useState<Stance | null>(null);
  // Unknown until somebody says so: what is taken for first-hand counts as a voice of its own.
  const [firsthand, setFirsthand] = useState(false);
  const [tried, setTried] = useState(false);
  const file = useMark(
    claim.id,
    async ({ said, by }: { said: Stance; by: Who | null }) => {
      const fromIds = from.map(({ id }) => id);
      if (used) return fileAgain(claim.id, used, said, fromIds, firsthand);
      const sourceId = by?.id ?? (await makeSource(by?.name ?? '', about));
      // Made once, though the report may still be refused.
      setWho({ id: sourceId, name: by?.name ?? '' });
      const body = { sourceId, title, url: url.trim() || null, firsthand, derivedFrom: fromIds };
      return client.POST('/v1/reports', { body: { ...body, evidence: [{ claimId: claim.id, stance: said }] } });
    },
    onClose,
  );
  const send = async (): Promise<void> => {
    setTried(true);
    // Whoever sends it from within the name has not left that field yet.
    const by = who ?? (name.trim() === '' ? null : meantSource(name, await findSources(name.trim())));
    setWho(by);
    const isWhole = used !== null || (by !== null && title.trim() !== '');
    if (isWhole && stance !== null && fromWords.trim() === '') file.mutate({ said: stance, by });
  };
  const wanted = (missing: boolean): string | undefined => (tried && missing ? say('form.wanted') : undefined);
  return (
    <Dialog title={say('evidence.file')} isOpen onClose={onClose}>
      <DialogForm go={<Text id="evidence.save" />} onSend={() => void send()} onClose={onClose} sending={file}>
        {used ? (
          <p dir="auto" className="mt-0 mb-3">
            <strong>{used.source}</strong>: {used.report.title}{' '}
            <Button look="quiet" onPress={() => setUsed(null)}>
              <Text id="provenance.useNone" />
            </Button>
          </p>
        ) : (
          <>
            <Field label={say('evidence.url')} value={url} onChange={setUrl} fault={faultAt(file.error, '/url')} />
            <KnownReport
              url={url}
              pieces={pieces}
              onUse={(filed) => {
                setUsed(filed);
                setFirsthand(filed.report.firsthand);
              }}
            />
            <Field
              label={say('evidence.title')}
              value={title}
              onChange={(words) => {
                // What is pasted here is often the address, by which whoever files it has come.
                if (title === '' && words.length > 1 && isAddress(words)) setUrl(words.trim());
                else setTitle(words);
              }}
              autoFocus
              hint={say('provenance.titleHint')}
              fault={wanted(title.trim() === '') ?? faultAt(file.error, '/title')}
            />
            <SourceField
              label={say('evidence.source')}
              who={who}
              onWho={setWho}
              onWords={setName}
              makes
              fault={
                tried && who === null
                  ? say(name.trim() === '' ? 'form.wanted' : 'provenance.whichSource')
                  : faultAt(file.error, '/name')
              }
            />
          </>
        )}
        <RestsOn
          reportId={used?.report.id ?? null}
          from={from}
          onFrom={setFrom}
          words={fromWords}
          onWords={setFromWords}
          fault={tried && fromWords.trim() !== '' ? say('provenance.whichReport') : undefined}
        />
        <StanceChoice stance={stance} onStance={setStance} isMissing={tried && stance === null} />
        <div className="mb-3">
          <Tick label={<Text id="provenance.firsthand" />} isSelected={firsthand} onChange={setFirsthand} />
        </div>
        {who?.id === null && !used && <NewSourceFields said={about} onSaid={setAbout} />}
      </DialogForm>
    </Dialog>
  );
}

/** Files a report that is there, and what has come out about its lineage besides. */
async function fileAgain(
  claimId: string,
  { report }: FiledReport,
  stance: Stance,
  from: readonly string[],
  firsthand: boolean,
): Promise<void> {
  const params = { path: { id: claimId } };
  await client.POST('/v1/claims/{id}/evidence', { params, body: { reportId: report.id, stance } });
  const isNew = from.filter((id) => !report.derivedFrom.includes(id));
  if (isNew.length === 0 && firsthand === report.firsthand) return;
  const path = { id: report.id };
  await client.POST('/v1/reports/{id}/derivations', { params: { path }, body: { from: isNew, firsthand } });
}
