import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { client } from '../api/client.ts';
import { useMark } from '../claim/use-mark.ts';
import { Text, useSay } from '../intl/text.tsx';
import { DialogForm } from '../ui/dialog-form.tsx';
import { Dialog } from '../ui/dialog.tsx';
import type { Pick } from '../ui/use-found.ts';
import { Tick } from '../ui/tick.tsx';
import type { ChangeProps } from './change.ts';
import { readReport } from './find.ts';
import { RestsOn } from './rests-on.tsx';

/** Corrects how the source of a report knows: at first hand, or from other reports. Loops are pointed out before. */
export function LineageDialog({ claimId, piece: { report, source }, onClose }: ChangeProps): ReactNode {
  const say = useSay();
  const [firsthand, setFirsthand] = useState(report.firsthand);
  const [from, setFrom] = useState<readonly Pick[]>([]);
  const [words, setWords] = useState('');
  const [tried, setTried] = useState(false);
  const { data: known = [] } = useQuery({
    queryKey: ['reports', 'known', ...report.derivedFrom],
    queryFn: async () =>
      Promise.all(report.derivedFrom.map(async (id): Promise<Pick> => ({ id, name: (await readReport(id)).title }))),
  });
  const correct = useMark(
    claimId,
    async () => {
      const body = { from: from.map(({ id }) => id), firsthand };
      return client.POST('/v1/reports/{id}/derivations', { params: { path: { id: report.id } }, body });
    },
    onClose,
  );
  const isChanged = from.length > 0 || firsthand !== report.firsthand;
  return (
    <Dialog title={say('provenance.correctLineage')} isOpen onClose={onClose}>
      <DialogForm
        go={<Text id="form.save" />}
        onSend={() => {
          setTried(true);
          if (isChanged && words.trim() === '') correct.mutate(undefined);
        }}
        onClose={onClose}
        sending={correct}
      >
        <p dir="auto" className="mt-0 mb-3">
          <strong>{source.name}</strong>: {report.title}
        </p>
        <div className="mb-3">
          <Tick label={<Text id="provenance.firsthand" />} isSelected={firsthand} onChange={setFirsthand} />
        </div>
        <RestsOn
          reportId={report.id}
          known={known}
          from={from}
          onFrom={setFrom}
          words={words}
          onWords={setWords}
          autoFocus
          fault={
            !tried
              ? undefined
              : words.trim() !== ''
                ? say('provenance.whichReport')
                : isChanged
                  ? undefined
                  : say('provenance.nothingChanged')
          }
        />
        <p className="mt-0 mb-3 text-sm text-quiet">
          <Text id="provenance.lineageKept" />
        </p>
      </DialogForm>
    </Dialog>
  );
}
