import { useState, type ReactNode } from 'react';
import { client, type Claim, type Schemas } from '../api/client.ts';
import { useDraft } from '../drafts/use-draft.ts';
import { useProvenance } from '../graph/use-provenance.ts';
import { Text, useSay } from '../intl/text.tsx';
import { Button } from '../ui/button.tsx';
import { DialogForm } from '../ui/dialog-form.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { faultAt } from '../ui/faults.ts';
import { Field } from '../ui/field.tsx';
import { onTakenBack } from './on-taken-back.ts';
import { useMark } from './use-mark.ts';

type Report = Schemas['ProvenanceReport'];

/**
 * The reports that count as evidence though they, or what they rest on, were taken back. Each can be set aside as saying nothing of the claim any
 * more. Not where that would leave a withdrawn claim with nothing that ever supported it: it would be merely reported again.
 */
export function TakenBack({ claim }: { readonly claim: Claim }): ReactNode {
  const [setting, setSetting] = useState<Report | null>(null);
  const { data: provenance } = useProvenance(claim.id);
  const isWithdrawn = claim.assessment.status === 'withdrawn';
  return (
    <>
      {isWithdrawn && (
        <p className="m-0">
          <Text id="settle.withdrawn" />
        </p>
      )}
      <ul className="m-0 mt-1 flex list-none flex-col gap-1 p-0">
        {provenance &&
          onTakenBack(provenance).map((report) => (
            <li key={report.id} className="flex flex-wrap items-center gap-2">
              <span dir="auto">
                {report.source.name}: {report.title}
              </span>
              {!report.retraction && (
                <span className="text-quiet">
                  <Text id="takenBack.restsOn" />
                </span>
              )}
              {!(isWithdrawn && report.stance === 'supports') && (
                <span className="no-print">
                  <Button onPress={() => setSetting(report)}>
                    <Text id="takenBack.setAside" />
                  </Button>
                </span>
              )}
            </li>
          ))}
      </ul>
      {setting && <SetAsideDialog claim={claim} report={setting} onClose={() => setSetting(null)} />}
    </>
  );
}

interface SetAsideProps {
  readonly claim: Claim;
  readonly report: Report;
  readonly onClose: () => void;
}

function SetAsideDialog({ claim, report, onClose }: SetAsideProps): ReactNode {
  const say = useSay();
  const title = say('takenBack.setAside');
  const draft = useDraft({ name: `setAside-${report.id}`, title, claim }, { note: '' });
  const { note } = draft.values;
  const [tried, setTried] = useState(false);
  const setAside = useMark(
    claim.id,
    () =>
      client.POST('/v1/claims/{id}/evidence', {
        params: { path: { id: claim.id }, header: draft.once() },
        body: { reportId: report.id, stance: 'does_not_address', note },
      }),
    onClose,
    draft,
  );
  return (
    <Dialog title={title} isOpen onClose={onClose}>
      <p dir="auto" className="mt-0">
        {report.source.name}: {report.title}
      </p>
      <p className="text-sm text-quiet">
        <Text id="takenBack.means" />
      </p>
      <DialogForm
        go={<Text id="takenBack.setAside" />}
        onSend={() => {
          setTried(true);
          if (note.trim() !== '') setAside.mutate(undefined);
        }}
        onClose={onClose}
        sending={setAside}
        draft={draft}
      >
        <Field
          label={say('hold.reason')}
          value={note}
          onChange={(text) => draft.set({ note: text })}
          lines={3}
          autoFocus
          fault={tried && note.trim() === '' ? say('form.wanted') : faultAt(setAside.error, '/note')}
        />
      </DialogForm>
    </Dialog>
  );
}
