import { useState, type ReactNode } from 'react';
import type { Claim, Schemas } from '../api/client.ts';
import { useMembers } from '../claim/use-members.ts';
import { MomentField } from '../filing/moment-field.tsx';
import { inMorning, toMoment } from '../filing/local-time.ts';
import { Text, useSay } from '../intl/text.tsx';
import { DialogForm } from '../ui/dialog-form.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { PickOne, type Choice } from './pick-one.tsx';
import type { Bulk, BulkKind } from './use-bulk.ts';

interface Props {
  readonly kind: BulkKind;
  readonly claims: readonly Claim[];
  /** The desks in use. */
  readonly desks: readonly string[];
  readonly me: Pick<Schemas['Member'], 'id' | 'name'> | undefined;
  readonly bulk: Bulk;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Asks one thing, and does it to all the claims. */
export default function BulkDialog({ kind, claims, desks, me, bulk, onClose, onDone }: Props): ReactNode {
  const say = useSay();
  const members = useMembers() ?? [];
  const [recheckAt, setRecheckAt] = useState(() => inMorning(1));
  const count = claims.length;
  const send = (change: Schemas['ClaimChange']): void => bulk.change.mutate({ claims, change }, { onSuccess: onDone });
  if (kind === 'recheck')
    return (
      <Dialog title={say('bulk.recheckTitle', { count })} isOpen onClose={onClose}>
        <DialogForm
          go={<Text id="form.save" />}
          onSend={() => send({ recheckAt: toMoment(recheckAt) })}
          onClose={onClose}
          sending={bulk.change}
        >
          <MomentField label={say('filing.recheckAt')} value={recheckAt} onChange={setRecheckAt} autoFocus />
        </DialogForm>
      </Dialog>
    );
  if (kind === 'desk')
    return (
      <PickOne
        title={say('bulk.deskTitle', { count })}
        choices={[...desks.map((desk) => ({ value: desk, name: desk })), { value: null, name: say('bulk.noDesk') }]}
        onPick={(desk) => send({ desk })}
        offerNew={(name) => say('bulk.newDesk', { name })}
        sending={bulk.change}
        onClose={onClose}
      />
    );
  const others = members.filter(({ id, active }) => active && id !== me?.id);
  const choices: Choice[] = [
    ...(me === undefined ? [] : [{ value: me.id, name: say('bulk.me', { name: me.name }) }]),
    ...others.map(({ id, name }) => ({ value: id, name })),
    { value: null, name: say('queue.nobody') },
  ];
  return (
    <PickOne
      title={say('bulk.assignTitle', { count })}
      choices={choices}
      onPick={(assigneeId) => send({ assigneeId })}
      sending={bulk.change}
      onClose={onClose}
    />
  );
}
