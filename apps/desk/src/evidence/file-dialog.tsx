import { useState, type ReactNode } from 'react';
import { check, client, type Claim, type Schemas } from '../api/client.ts';
import { useMark } from '../claim/use-mark.ts';
import { useDraft } from '../drafts/use-draft.ts';
import { Text, useSay } from '../intl/text.tsx';
import { Button } from '../ui/button.tsx';
import { DialogForm } from '../ui/dialog-form.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { faultAt } from '../ui/faults.ts';
import { Field } from '../ui/field.tsx';
import type { Pick } from '../ui/use-found.ts';
import { Tick } from '../ui/tick.tsx';
import { isAddress } from './address.ts';
import { whoIsMeant, type Who } from './find.ts';
import { KnownReport, type FiledReport } from './known-report.tsx';
import { isWholeSource, makeSource, NewSourceFields, PLAIN_SOURCE, UNMADE, type NewSource } from './new-source.tsx';
import { RestsOn } from './rests-on.tsx';
import { faultOfSource, SourceField } from './source-field.tsx';
import { StanceChoice, type Stance } from './stance-choice.tsx';

interface Props {
  readonly claim: Claim;
  /** The evidence that is filed already. */
  readonly pieces: Schemas['EvidencePage']['items'];
  readonly onClose: () => void;
}

interface Values {
  readonly url: string;
  readonly title: string;
  readonly who: Who | null;
  /** What is typed of the source. */
  readonly name: string;
  readonly about: NewSource;
  /** The report that is there already and is used. */
  readonly used: FiledReport | null;
  readonly from: readonly Pick[];
  readonly fromWords: string;
  readonly stance: Stance | null;
  readonly firsthand: boolean;
}

/** No stance, and nothing first-hand, before somebody says so: either may be a voice. */
const NOTHING: Values = {
  ...{ url: '', title: '', who: null, name: '', about: PLAIN_SOURCE, used: null },
  ...{ from: [], fromWords: '', stance: null, firsthand: false },
};

/**
 * Files a report and how it bears on the claim: who says it, and from whom they have it. In the order in which it is told,
 * so that the keys are few; what is rarely said comes last. A report that is filed already is used rather than filed again.
 */
export function FileDialog({ claim, pieces, onClose }: Props): ReactNode {
  const say = useSay();
  const [tried, setTried] = useState(false);
  const draft = useDraft<Values>({ name: 'evidence', title: say('evidence.file'), claim, reopen: 'evidence' }, NOTHING);
  const { values, set } = draft;
  const { url, title, who, name, about, used, from, fromWords, stance, firsthand } = values;
  const file = useMark(
    claim.id,
    async ({ said, by }: { said: Stance; by: Who | null }) => {
      const fromIds = from.map(({ id }) => id);
      if (used) return fileAgain(claim.id, used, said, fromIds, firsthand);
      const evidence = [{ claimId: claim.id, stance: said }];
      const report = { title, url: url.trim() || null, firsthand, derivedFrom: fromIds, evidence };
      if (by?.id === null) await check('POST /v1/reports', { ...report, sourceId: UNMADE });
      const sourceId = by?.id ?? (await makeSource(by?.name ?? '', about, draft));
      // Made once, though the report may still be refused.
      set({ who: { id: sourceId, name: by?.name ?? '' } });
      return client.POST('/v1/reports', { params: { header: draft.once() }, body: { ...report, sourceId } });
    },
    onClose,
    draft,
  );
  const send = async (): Promise<void> => {
    setTried(true);
    // Whoever sends it from within the name has not left that field yet.
    const by = who ?? (used ? null : await whoIsMeant(name));
    if (by !== who) set({ who: by });
    const isWhole = used !== null || (by !== null && title.trim() !== '' && (by.id !== null || isWholeSource(about)));
    if (isWhole && stance !== null && fromWords.trim() === '') file.mutate({ said: stance, by });
  };
  const wanted = (missing: boolean): string | undefined => (tried && missing ? say('form.wanted') : undefined);
  return (
    <Dialog title={say('evidence.file')} isOpen onClose={onClose}>
      <DialogForm
        go={<Text id="evidence.save" />}
        onSend={() => void send()}
        onClose={onClose}
        sending={file}
        draft={draft}
      >
        {used ? (
          <p dir="auto" className="mt-0 mb-3">
            <strong>{used.source}</strong>: {used.report.title}{' '}
            <Button look="quiet" onPress={() => set({ used: null })}>
              <Text id="provenance.useNone" />
            </Button>
          </p>
        ) : (
          <>
            <Field
              label={say('evidence.url')}
              value={url}
              onChange={(words) => set({ url: words })}
              fault={faultAt(file.error, '/url')}
            />
            <KnownReport
              url={url}
              pieces={pieces}
              onUse={(filed) => set({ used: filed, firsthand: filed.report.firsthand })}
            />
            <Field
              label={say('evidence.title')}
              value={title}
              onChange={(words) => {
                // What is pasted here is often the address, by which whoever files it has come.
                if (title === '' && words.length > 1 && isAddress(words)) set({ url: words.trim() });
                else set({ title: words });
              }}
              autoFocus
              hint={say('provenance.titleHint')}
              fault={wanted(title.trim() === '') ?? faultAt(file.error, '/title')}
            />
            <SourceField
              label={say('evidence.source')}
              who={who}
              words={name}
              onChange={(named) => set({ who: named.who, name: named.words })}
              makes
              fault={faultOfSource(say, { words: name, who }, tried, file.error)}
            />
          </>
        )}
        <RestsOn
          reportId={used?.report.id ?? null}
          from={from}
          onFrom={(reports) => set({ from: reports })}
          words={fromWords}
          onWords={(words) => set({ fromWords: words })}
          fault={tried && fromWords.trim() !== '' ? say('provenance.whichReport') : undefined}
        />
        <StanceChoice
          // What is left to say of a report that is used: the keyboard goes on here, not from the page behind.
          key={used?.report.id ?? ''}
          autoFocus={used !== null}
          stance={stance}
          onStance={(chosen) => set({ stance: chosen })}
          isMissing={tried && stance === null}
        />
        <div className="mb-3">
          <Tick
            label={<Text id="provenance.firsthand" />}
            isSelected={firsthand}
            onChange={(on) => set({ firsthand: on })}
          />
        </div>
        {who?.id === null && !used && (
          <NewSourceFields said={about} tried={tried} onSaid={(part) => set({ about: { ...about, ...part } })} />
        )}
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
