import { useState, type ReactNode } from 'react';
import { Input, Label, TextField, FieldError } from 'react-aria-components';
import { client } from '../api/client.ts';
import { useChange } from '../api/use-change.ts';
import { Text, useSay } from '../intl/text.tsx';
import { DialogForm } from '../ui/dialog-form.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { faultAt } from '../ui/faults.ts';
import { useSaid } from '../ui/said.tsx';
import { webhooksKey } from './use-webhooks.ts';

const HOUR_MS = 3_600_000;

/** What an endpoint has missed while it was off. */
export interface Missed {
  readonly since: string;
  readonly failed: number;
}

interface Props {
  readonly endpointId: string;
  /** Where it has just been enabled: what it is offered. */
  readonly missed: Missed | null;
  readonly onClose: () => void;
}

/** Sends everything again that has failed since a time. */
export function RecoverDialog({ endpointId: id, missed, onClose }: Props): ReactNode {
  const say = useSay();
  const said = useSaid();
  const [typed, setTyped] = useState(() => localOf(missed ? new Date(missed.since) : new Date(Date.now() - HOUR_MS)));
  const at = new Date(typed);
  const isTime = !Number.isNaN(at.getTime());
  const recover = useChange(
    webhooksKey,
    // What was offered is taken as it is: the field has no fractions of a second.
    async () => {
      const since = missed && typed === localOf(new Date(missed.since)) ? missed.since : at.toISOString();
      const sent = await client.POST('/v1/webhook-endpoints/{id}/recover', {
        params: { path: { id } },
        body: { since },
      });
      return sent.data!.deliveries;
    },
    (count) => {
      said(say('webhooks.recovered', { count }));
      onClose();
    },
  );
  const fault = isTime ? faultAt(recover.error, '/since') : say('webhooks.noTime');
  return (
    <Dialog title={say('webhooks.recoverTitle')} isOpen onClose={onClose}>
      <DialogForm
        go={<Text id="webhooks.recoverGo" />}
        onSend={() => isTime && recover.mutate(undefined)}
        onClose={onClose}
        sending={recover}
      >
        {missed && (
          <p className="mt-0">
            <Text id="webhooks.missed" values={{ count: missed.failed }} />
          </p>
        )}
        <TextField
          value={typed}
          onChange={setTyped}
          isInvalid={fault !== undefined}
          autoFocus
          className="mb-3 flex flex-col gap-1"
        >
          <Label className="text-sm font-medium">{say('webhooks.recoverSince')}</Label>
          <Input
            type="datetime-local"
            step="1"
            className="rounded-md border border-edge bg-page px-2 py-1.5 text-ink data-[invalid]:border-bad"
          />
          <FieldError className="text-sm text-bad">{fault}</FieldError>
        </TextField>
      </DialogForm>
    </Dialog>
  );
}

/** A time as `datetime-local` has it: where one is, to the second. */
function localOf(at: Date): string {
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 19);
}
