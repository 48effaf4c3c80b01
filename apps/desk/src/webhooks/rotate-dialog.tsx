import { useState, type ReactNode } from 'react';
import { client, type Schemas } from '../api/client.ts';
import { useChange } from '../api/use-change.ts';
import { Text, useSay } from '../intl/text.tsx';
import { Choice } from '../ui/choice.tsx';
import { DialogForm } from '../ui/dialog-form.tsx';
import { Dialog } from '../ui/dialog.tsx';
import type { ToldSecret } from './secret-dialog.tsx';
import { webhooksKey } from './use-webhooks.ts';

/** How long the old secret may stay valid, in seconds. */
const TERMS = ['0', '3600', '86400', '604800'] as const;

interface Props {
  readonly endpoint: Schemas['WebhookEndpoint'];
  readonly onClose: () => void;
  readonly onRotated: (told: ToldSecret) => void;
}

/** Gives an endpoint another secret; for a while the old one is good as well. */
export function RotateDialog({ endpoint, onClose, onRotated }: Props): ReactNode {
  const say = useSay();
  const [term, setTerm] = useState<(typeof TERMS)[number]>('86400');
  const rotate = useChange(
    webhooksKey,
    async () =>
      (
        await client.POST('/v1/webhook-endpoints/{id}/secret/rotate', {
          params: { path: { id: endpoint.id } },
          body: { validFor: Number(term) },
        })
      ).data!,
    (told) => {
      onClose();
      onRotated(told);
    },
  );
  return (
    <Dialog title={say('webhooks.rotate')} isOpen onClose={onClose}>
      <DialogForm
        go={<Text id="webhooks.rotateGo" />}
        onSend={() => rotate.mutate(undefined)}
        onClose={onClose}
        sending={rotate}
      >
        <Choice
          label={say('webhooks.validFor')}
          value={term}
          options={TERMS.map((value) => ({ value, label: say(`webhooks.validFor.${value}`) }))}
          onChange={setTerm}
          autoFocus
        />
      </DialogForm>
    </Dialog>
  );
}
