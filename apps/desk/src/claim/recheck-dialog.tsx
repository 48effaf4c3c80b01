import { useState, type ReactNode } from 'react';
import { client, type Claim } from '../api/client.ts';
import { Text, useSay } from '../intl/text.tsx';
import { DialogForm } from '../ui/dialog-form.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { seen, useMark } from './use-mark.ts';

const DAY_MS = 86_400_000;

/** When the claim is to be looked at next; with none, never. Either answers the date that has come. */
export function RecheckDialog({ claim, onClose }: { readonly claim: Claim; readonly onClose: () => void }): ReactNode {
  const say = useSay();
  const [day, setDay] = useState(() => localDay(new Date(Date.now() + DAY_MS)));
  const recheck = useMark(
    claim.id,
    async () =>
      client.PATCH('/v1/claims/{id}', {
        params: { path: { id: claim.id }, ...seen(claim.version) },
        body: { recheckAt: day === '' ? null : new Date(`${day}T09:00`).toISOString() },
      }),
    onClose,
  );
  return (
    <Dialog title={say('recheck.set')} isOpen onClose={onClose}>
      <DialogForm
        go={<Text id="form.save" />}
        onSend={() => recheck.mutate(undefined)}
        onClose={onClose}
        sending={recheck}
      >
        <label className="mb-3 flex flex-col gap-1 text-sm font-medium">
          <Text id="recheck.day" />
          <input
            type="date"
            autoFocus
            value={day}
            onChange={({ target }) => setDay(target.value)}
            className="rounded-md border border-edge bg-page px-2 py-1.5 font-normal text-ink"
          />
        </label>
        <p className="text-sm text-quiet">
          <Text id="recheck.hint" />
        </p>
      </DialogForm>
    </Dialog>
  );
}

/** A day as a field for dates has it, by the clock of whoever looks. */
function localDay(date: Date): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
